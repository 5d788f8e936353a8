package dev.specstress.scoring.internal.topology;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.ExpectedVerdict;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.RouteReason;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import dev.specstress.schemas.topics.RecordSizes;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a proposal to a verdict, with the slow calls played by the test. */
class WholeTopologyTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c";

    private final Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aScenarioThatSplitsTheModelsIsGradedAndDecided() {
        driver.with(governed("a", "b").build());

        ResponseSet set = assembled("s-1");
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6));
        Disagreement measured =
                driver.read(TopicName.DISAGREEMENTS, Disagreement.class).getFirst();
        List<GradingTask> tasks = driver.read(TopicName.GRADING_TASKS, GradingTask.class);
        tasks.forEach(task -> driver.send(TopicName.GRADES, "s-1", Sample.grade(task, decisionOn(task))));
        List<Verdict> verdicts = driver.read(TopicName.VERDICTS, Verdict.class);

        assertThat(measured.getPanels().getFirst().getD()).isEqualTo(3.0);
        assertThat(measured.getPanels().getFirst().getBin()).isEqualTo(DBin.D_25_3);
        assertThat(measured.getRoute().getReason()).isEqualTo(RouteReason.HIGH);
        assertThat(measured.getRoute().getProbability()).isEqualTo(1.0);
        assertThat(measured.getRoute().getExpectedVerdicts())
                .containsExactly(new ExpectedVerdict("a", 0, "x-1"), new ExpectedVerdict("b", 0, "x-1"));
        assertThat(tasks).hasSize(6).hasSize(measured.getRoute().getGradingTasks());
        assertThat(verdicts)
                .extracting(Verdict::getModel, Verdict::getDecision)
                .containsExactly(tuple("a", VerdictDecision.COMPLIANT), tuple("b", VerdictDecision.NON_COMPLIANT));
    }

    private static Decision decisionOn(GradingTask task) {
        return task.getModel().equals("a") ? Decision.COMPLIANT : Decision.NON_COMPLIANT;
    }

    @Test
    void aVerdictCarriesCloudEventsHeadersAndTheTraceOfTheGradeThatClosedIt() {
        driver.with(governed("a", "b").graders(Sample.model("g", "judges")).build());
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(assembled("s-1"), 0, 6));
        GradingTask task =
                driver.read(TopicName.GRADING_TASKS, GradingTask.class).getFirst();

        driver.sendTraced(
                TopicName.GRADES, "s-1", Sample.grade(task, Decision.COMPLIANT), TRACE + "-b7ad6b7169203331-01");

        TestRecord<String, byte[]> verdict = driver.raw(TopicName.VERDICTS).getFirst();
        assertThat(verdict.key()).isEqualTo("s-1");
        assertThat(Driver.text(verdict, "traceparent")).startsWith(TRACE).doesNotContain("b7ad6b7169203331");
        assertThat(Driver.text(verdict, "ce_specversion")).isEqualTo("1.0");
        assertThat(Driver.text(verdict, "ce_type")).isEqualTo("dev.specstress.verdict.v1");
        assertThat(Driver.text(verdict, "ce_source")).isEqualTo("/campaigns/c-1");
        assertThat(Driver.text(verdict, "ce_id")).isEqualTo("s-1/a/0/x-1/0");
    }

    @Test
    void theTraceOfAProposalGoesOnToEveryQuery() {
        driver.with(governed("a", "b").build());

        driver.sendTraced(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"), TRACE + "-b7ad6b7169203331-01");

        assertThat(driver.rawQueue("acme"))
                .hasSize(2)
                .allSatisfy(query -> assertThat(Driver.text(query, "traceparent"))
                        .startsWith(TRACE)
                        .doesNotContain("b7ad6b7169203331"));
    }

    @Test
    void aRecordThatCannotBeReadGoesToTheDeadLettersByteForByteAndTheStreamGoesOn() {
        driver.with(governed("a", "b").build());
        byte[] poison = {1, 2, 3};

        driver.sendRaw(TopicName.PROPOSED_SCENARIOS, "s-0", poison);
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));

        TestRecord<String, byte[]> letter =
                driver.deadLetterRecords(TopicName.PROPOSED_SCENARIOS).getFirst();
        assertThat(letter.key()).isEqualTo("s-0");
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(Driver.text(letter, "dlq.topic")).isEqualTo("t.proposed-scenarios");
        assertThat(Driver.text(letter, "dlq.partition")).isEqualTo("0");
        assertThat(Driver.text(letter, "dlq.offset")).isEqualTo("0");
        assertThat(Driver.text(letter, "dlq.exception.message")).startsWith("SerializationException");
        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class)).hasSize(1);
        assertThat(driver.openedDeadLetters()).containsExactly("t.proposed-scenarios.dlq");
    }

    @Test
    void aPositionOutsideTheRubricIsPoisonAndLeavesNoTrace() {
        driver.with(governed("a", "b").build());
        ResponseSet set = assembled("s-1");

        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 7));
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6));

        assertThat(driver.deadLetters(TopicName.POSITION_SETS))
                .containsExactly("IllegalArgumentException: position 7 of model b is outside the rubric's 0 to 6");
        assertThat(driver.read(TopicName.DISAGREEMENTS, Disagreement.class)).hasSize(1);
    }

    @Test
    void whatLeadsToARecordTooLargeToWriteGoesToTheDeadLettersAndTheStreamGoesOn() {
        driver.with(governed("a", "b").build());
        PositionSet huge = Sample.placed(assembled("s-1"), 0, 6);
        huge.setMatcher("m".repeat(RecordSizes.LARGEST));
        PositionSet fine = Sample.placed(assembled("s-2"), 0, 6);

        driver.send(TopicName.POSITION_SETS, "s-1", huge);
        driver.send(TopicName.POSITION_SETS, "s-2", fine);

        assertThat(driver.deadLetters(TopicName.POSITION_SETS))
                .singleElement()
                .asString()
                .startsWith("cannot be written to t.disagreements: value of 838");
        assertThat(driver.read(TopicName.DISAGREEMENTS, Disagreement.class))
                .extracting(Disagreement::getScenarioId)
                .containsExactly("s-2");
    }

    @Test
    void aCampaignThatCannotBeReadStopsNobody() {
        driver.sendRaw(TopicName.CAMPAIGNS, "c-bad", new byte[] {9});
        driver.with(governed("a", "b").build());

        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));

        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class)).hasSize(1);
    }

    @Test
    void atTheGradeDeadlineMissingVotesLeaveTheVerdictUndetermined() {
        driver.with(governed("a", "b").build());
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(assembled("s-1"), 0, 6));
        List<GradingTask> tasks = driver.read(TopicName.GRADING_TASKS, GradingTask.class);
        driver.send(TopicName.GRADES, "s-1", Sample.grade(tasks.getFirst(), Decision.COMPLIANT));

        driver.passes(Duration.ofMinutes(5).plusSeconds(2));

        assertThat(driver.read(TopicName.VERDICTS, Verdict.class))
                .extracting(Verdict::getDecision)
                .containsExactly(VerdictDecision.UNDETERMINED, VerdictDecision.UNDETERMINED);
    }

    private ResponseSet assembled(String scenarioId) {
        driver.send(TopicName.PROPOSED_SCENARIOS, scenarioId, Sample.proposal(scenarioId));
        for (String model : List.of("a", "b")) {
            driver.send(TopicName.RESPONSES, scenarioId, Sample.response(scenarioId, model, 0, "answer of " + model));
        }
        return driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
    }
}
