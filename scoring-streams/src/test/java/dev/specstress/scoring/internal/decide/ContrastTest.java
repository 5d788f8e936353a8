package dev.specstress.scoring.internal.decide;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ContrastTask;
import dev.specstress.schemas.ContrastedAnswer;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Standpoint;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Too coarse? The two most distant answers are put to a judge where disagreement is high and every answer passes. */
class ContrastTest {

    private Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.close();
    }

    private static Campaign contrasting(Campaign campaign) {
        campaign.setContrast(true);
        return campaign;
    }

    @Test
    void theTwoMostDistantAnswersAreContrastedOnceAllHavePassed() {
        run(contrasting(governed("a", "b", "c").build()), 2, 0, 6);
        grade(Decision.COMPLIANT, List.of("a", "b"));
        assertThat(contrasts()).isEmpty();

        grade(Decision.COMPLIANT, List.of("c"));

        ContrastTask task = contrasts().getFirst();
        assertThat(task.getAnswers())
                .extracting(ContrastedAnswer::getModel, ContrastedAnswer::getText)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("b", "answer of b"),
                        org.assertj.core.api.Assertions.tuple("c", "answer of c"));
        assertThat(task.getAnswers())
                .extracting(ContrastedAnswer::getValue1Position)
                .containsExactly(0, 6);
        assertThat(task.getQuestion()).isEqualTo(Sample.question().getText());
        assertThat(task.getSpecId()).isEqualTo("x-1");
        assertThat(task.getDeadline()).isEqualTo(Sample.START.plus(Duration.ofMinutes(5)));
        assertThat(compliance().getContrasted()).isTrue();
        assertThat(driver.held("decide-contrast")).isZero();
    }

    @Test
    void theJudgeIsAGraderThatMadeNeitherAnswer() {
        Campaign campaign = contrasting(governed("a", "b")
                .graders(Sample.model("own", "acme"), Sample.model("other", "judges"))
                .build());

        run(campaign, 0, 6);
        grade(Decision.COMPLIANT, List.of("a", "b"));

        assertThat(contrasts().getFirst().getJudge().getName()).isEqualTo("other");
    }

    @Test
    void whereEveryGraderHasAHandInItTheFirstJudgesUnlessTheCampaignBarsIt() {
        run(contrasting(governed("a", "b").graders(Sample.model("own", "acme")).build()), 0, 6);
        grade(Decision.COMPLIANT, List.of("a", "b"));

        assertThat(contrasts().getFirst().getJudge().getName()).isEqualTo("own");
    }

    @Test
    void oneFlaggedAnswerAndThereIsNothingToContrast() {
        run(contrasting(governed("a", "b", "c").build()), 3, 0, 6);

        grade(Decision.COMPLIANT, List.of("b", "c"));
        grade(Decision.AMBIGUOUS, List.of("a"));

        assertThat(contrasts()).isEmpty();
        assertThat(compliance().getContrasted()).isFalse();
        assertThat(driver.held("decide-contrast")).isZero();
    }

    @Test
    void aMissingVoteThatCouldFlagAnAnswerLeavesNothingToContrast() {
        run(contrasting(governed("a", "b").build()), 0, 6);
        grade(Decision.COMPLIANT, List.of("a"));

        driver.passes(Duration.ofMinutes(6));

        assertThat(contrasts()).isEmpty();
        assertThat(compliance().getUndeterminedByMajority()).isEqualTo(1);
        assertThat(driver.held("decide-contrast")).isZero();
    }

    @Test
    void lowDisagreementIsNotContrasted() {
        run(contrasting(governed("a", "b").rates(1, 1).build()), 2, 4);
        grade(Decision.COMPLIANT, List.of("a", "b"));

        assertThat(contrasts()).isEmpty();
    }

    @Test
    void modelsOfDifferentSpecsAreNotSetAgainstEachOther() {
        Campaign campaign = contrasting(
                governed("a").subject("b", "acme", "x-2").panel("all", "a", "b").build());

        run(campaign, 0, 6);
        grade(Decision.COMPLIANT, List.of("a", "b"));

        assertThat(contrasts()).isEmpty();
    }

    @Test
    void withoutTheSwitchNoTaskHasAStandpoint() {
        run(governed("a", "b").build(), 0, 6);
        grade(Decision.COMPLIANT, List.of("a", "b"));

        assertThat(tasks).extracting(GradingTask::getStandpoint).containsOnlyNulls();
        assertThat(contrasts()).isEmpty();
    }

    @Test
    void everyGradersTaskOfTheTwoAnswersCarriesWhereTheyLie() {
        run(contrasting(governed("a", "b", "c").build()), 0, 3, 6);

        assertThat(tasks.stream().filter(task -> !task.getModel().equals("b")))
                .hasSize(6)
                .extracting(GradingTask::getStandpoint)
                .doesNotContainNull();
        assertThat(tasks.stream()
                        .filter(task -> task.getModel().equals("b"))
                        .map(GradingTask::getStandpoint)
                        .filter(Objects::nonNull))
                .isEmpty();
        assertThat(tasks.getFirst().getStandpoint())
                .extracting(Standpoint::getValue1Position, Standpoint::getValue2Position)
                .containsExactly(0, 3);
    }

    @Test
    void theAnswersAreStillThereAfterARestart() {
        run(contrasting(governed("a", "b").build()), 0, 6);
        grade(Decision.COMPLIANT, List.of("a"));

        driver = driver.restarted();
        grade(Decision.COMPLIANT, List.of("b"));

        assertThat(contrasts().getFirst().getAnswers())
                .extracting(ContrastedAnswer::getText)
                .containsExactly("answer of a", "answer of b");
    }

    private List<GradingTask> tasks = List.of();

    private void run(Campaign campaign, int... positions) {
        driver.with(campaign);
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));
        campaign.getSubjects().forEach(subject -> {
            String model = subject.getModel().getName();
            driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", model, 0, "answer of " + model));
        });
        ResponseSet set =
                driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, positions));
        tasks = driver.read(TopicName.GRADING_TASKS, GradingTask.class);
    }

    private void grade(Decision decision, List<String> models) {
        tasks.stream()
                .filter(task -> models.contains(task.getModel()))
                .forEach(task -> driver.send(TopicName.GRADES, "s-1", Sample.grade(task, decision)));
    }

    private List<ContrastTask> contrasts() {
        return driver.newest(TopicName.CONTRAST_TASKS, ContrastTask.class);
    }

    private ScenarioCompliance compliance() {
        return driver.newest(TopicName.SCENARIO_COMPLIANCE, ScenarioCompliance.class)
                .getFirst();
    }
}
