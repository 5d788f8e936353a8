package dev.specstress.scoring.internal.lookup;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import dev.specstress.scoring.internal.lookup.StageAnswer.Missing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A scenario's way, asked at every station. */
class LocalStagesTest {

    private final Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aScenarioNobodyProposedIsUnknown() {
        assertThat(ask().state()).isEqualTo("unknown");
    }

    @Test
    void aProposalWaitsForItsCampaignForItToGoOnAndForRoom() {
        propose("s-1");
        assertThat(ask().waitsFor()).isEqualTo("its campaign to be known");

        driver.with(governed("a", "b").maxOpen(1).build());
        driver.status(CampaignState.PAUSED);
        assertThat(ask().waitsFor()).isEqualTo("its campaign to go on");

        driver.status(CampaignState.RUNNING);
        assertThat(ask().state()).isEqualTo("waiting");
        assertThat(ask().waitsFor()).isEqualTo("room among the open scenarios");
    }

    @Test
    void anOpenScenarioSaysWhichAnswersAreMissingAndUntilWhen() {
        driver.with(governed("a", "b").build());
        propose("s-1");
        answer("a");

        assertThat(ask().state()).isEqualTo("open");
        assertThat(ask().waitsFor()).isEqualTo("1 of 2 answers");
        StageAnswer intake = ask().stages().get(Stage.INTAKE);
        assertThat(intake.missing()).containsExactly(new Missing("b", "0", "", ""));
        assertThat(intake.deadline()).isEqualTo("2026-03-01T09:10:00Z");
        assertThat(intake.campaignId()).isEqualTo("c-1");
    }

    @Test
    void aClosedOneWaitsForTheMatcherAMeasuredOneForItsGrades() {
        driver.with(governed("a", "b").build());
        propose("s-1");
        answer("a");
        answer("b");
        assertThat(ask().state()).isEqualTo("closed");
        assertThat(ask().waitsFor()).isEqualTo("the matcher");

        ResponseSet set =
                driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6));
        List<GradingTask> tasks = driver.read(TopicName.GRADING_TASKS, GradingTask.class);
        tasks.subList(1, 6).forEach(this::grade);

        assertThat(ask().state()).isEqualTo("grading");
        assertThat(ask().waitsFor()).isEqualTo("1 grades");
        assertThat(ask().stages().get(Stage.DECIDE).missing())
                .containsExactly(new Missing("a", "0", "grader-a", "x-1"));
        grade(tasks.getFirst());
        assertThat(ask().state()).isEqualTo("decided");
    }

    @Test
    void oneThatIsNotGradedStaysMeasured() {
        driver.with(governed("a", "b").build());
        propose("s-1");
        answer("a");
        answer("b");
        ResponseSet set =
                driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();

        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 3, 3));

        assertThat(ask().state()).isEqualTo("measured");
    }

    @Test
    void aStageThatCannotBeAskedMakesTheWholeUnavailableUnlessALaterOneKnows() {
        Map<Stage, StageAnswer> stages = new EnumMap<>(Map.of(
                Stage.INTAKE, StageAnswer.unavailable("moving"),
                Stage.MEASURE, StageAnswer.UNKNOWN,
                Stage.DECIDE, StageAnswer.UNKNOWN));
        assertThat(ScenarioAnswer.of("s-1", stages).state()).isEqualTo("unavailable");

        stages.put(Stage.DECIDE, new StageAnswer("decided", "c-1", "", List.of(), ""));
        assertThat(ScenarioAnswer.of("s-1", stages).state()).isEqualTo("decided");
    }

    private void propose(String scenarioId) {
        driver.send(TopicName.PROPOSED_SCENARIOS, scenarioId, Sample.proposal(scenarioId));
    }

    private void answer(String model) {
        driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", model, 0, "text"));
    }

    private void grade(GradingTask task) {
        driver.send(TopicName.GRADES, "s-1", Sample.grade(task, Decision.COMPLIANT));
    }

    private ScenarioAnswer ask() {
        LocalStages local = new LocalStages(driver.tools(), driver.campaigns(), new LocalStages.StoreReader() {
            @Override
            public <V> ReadOnlyKeyValueStore<String, V> open(String name) {
                return driver.store(name);
            }
        });
        Map<Stage, StageAnswer> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, local.ask(stage, "s-1"));
        }
        return ScenarioAnswer.of("s-1", stages);
    }
}
