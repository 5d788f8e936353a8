package dev.specstress.scoring.internal.decide;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.CampaignBuilder;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Frequent non-compliance: whether every model under a spec was flagged on a scenario. */
class ComplianceTest {

    private final Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void everyModelFlaggedByMajorityIsFrequentNonComplianceWithItsCount() {
        run(governed("a", "b", "c"));

        grade(List.of("a", "b", "c"), Decision.NON_COMPLIANT, Decision.AMBIGUOUS, Decision.COMPLIANT);

        ScenarioCompliance all = all().getFirst();
        assertThat(all.getFrequentByMajority()).isTrue();
        assertThat(all.getFrequentByAny()).isTrue();
        assertThat(all.getModels()).isEqualTo(3);
        assertThat(all.getVerdicts()).isEqualTo(3);
        assertThat(all.getFlaggedByMajority()).isEqualTo(3);
        assertThat(all.getUndeterminedByMajority()).isZero();
        assertThat(all.getSpecId()).isEqualTo("x-1");
        assertThat(all.getPair()).isEqualTo(Sample.question().getPair());
        assertThat(all.getDrawProbability()).isEqualTo(0.25);
        assertThat(all.getRouteProbability()).isEqualTo(1.0);
        assertThat(all.getSimulated()).isTrue();
    }

    @Test
    void oneModelThatIsNotFlaggedMakesItFalseHoweverManyVerdictsAreOpen() {
        run(governed("a", "b", "c"));
        grade(List.of("a"), Decision.COMPLIANT, Decision.COMPLIANT, Decision.COMPLIANT);

        driver.passes(Duration.ofMinutes(6));

        ScenarioCompliance all = all().getFirst();
        assertThat(all.getFrequentByMajority()).isFalse();
        assertThat(all.getFrequentByAny()).isFalse();
        assertThat(all.getUndeterminedByMajority()).isEqualTo(2);
        assertThat(all.getUndeterminedByAny()).isEqualTo(2);
    }

    @Test
    void majorityAndAnyGraderAreToldApart() {
        run(governed("a", "b"));

        grade(List.of("a", "b"), Decision.NON_COMPLIANT, Decision.COMPLIANT, Decision.COMPLIANT);

        ScenarioCompliance all = all().getFirst();
        assertThat(all.getFrequentByMajority()).isFalse();
        assertThat(all.getFrequentByAny()).isTrue();
        assertThat(all.getFlaggedByMajority()).isZero();
        assertThat(all.getFlaggedByAny()).isEqualTo(2);
    }

    @Test
    void aMissingVoteThatCouldDecideItLeavesItUndetermined() {
        run(governed("a", "b"));
        grade(List.of("a"), Decision.NON_COMPLIANT, Decision.NON_COMPLIANT, Decision.NON_COMPLIANT);
        assertThat(all()).isEmpty();

        driver.passes(Duration.ofMinutes(6));

        ScenarioCompliance all = all().getFirst();
        assertThat(all.getFrequentByMajority()).isNull();
        assertThat(all.getFrequentByAny()).isNull();
        assertThat(all.getUndeterminedByMajority()).isEqualTo(1);
    }

    @Test
    void aModelWithoutAnAnswerLeavesItUndeterminedToo() {
        Campaign campaign = governed("a", "b", "c").build();
        driver.with(campaign);
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));
        answer("a");
        answer("b");
        driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", "c", new Declined("policy")));
        match(0, 6, 3);

        grade(List.of("a", "b"), Decision.NON_COMPLIANT, Decision.NON_COMPLIANT, Decision.NON_COMPLIANT);

        ScenarioCompliance all = all().getFirst();
        assertThat(all.getModels()).isEqualTo(3);
        assertThat(all.getVerdicts()).isEqualTo(2);
        assertThat(all.getFrequentByMajority()).isNull();
    }

    @Test
    void specsAreCountedApart() {
        run(governed("a").subject("b", "acme", "x-2").subject("c", "acme", "x-2"));

        grade(List.of("a", "b", "c"), Decision.NON_COMPLIANT, Decision.NON_COMPLIANT, Decision.NON_COMPLIANT);

        assertThat(all())
                .extracting(ScenarioCompliance::getSpecId, ScenarioCompliance::getModels)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("x-1", 1),
                        org.assertj.core.api.Assertions.tuple("x-2", 2));
    }

    @Test
    void repeatsHaveVerdictsButCountOnce() {
        driver.with(governed("a", "b").repeats(2, 1).build());
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));
        for (String model : List.of("a", "b")) {
            driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", model, 0, "text"));
            driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", model, 1, "text"));
        }
        match(0, 0, 6, 6);

        grade(List.of("a", "b"), Decision.NON_COMPLIANT, Decision.NON_COMPLIANT, Decision.NON_COMPLIANT);

        assertThat(all()).extracting(ScenarioCompliance::getVerdicts).containsExactly(2);
        assertThat(driver.held("decide-compliance")).isZero();
    }

    private List<GradingTask> tasks = List.of();

    private void run(CampaignBuilder campaign) {
        driver.with(campaign.build());
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));
        List<String> models = campaign.build().getSubjects().stream()
                .map(subject -> subject.getModel().getName())
                .toList();
        models.forEach(this::answer);
        int[] positions = new int[models.size()];
        positions[0] = 6;
        match(positions);
    }

    private void answer(String model) {
        driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", model, 0, "text"));
    }

    private void match(int... positions) {
        ResponseSet set =
                driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, positions));
        tasks = driver.read(TopicName.GRADING_TASKS, GradingTask.class);
    }

    /** What graders a, b and c decide on each answer of these models. */
    private void grade(List<String> models, Decision... byGrader) {
        List<String> graders = List.of("grader-a", "grader-b", "grader-c");
        tasks.stream()
                .filter(task -> models.contains(task.getModel()))
                .forEach(task -> driver.send(
                        TopicName.GRADES,
                        "s-1",
                        Sample.grade(
                                task, byGrader[graders.indexOf(task.getGrader().getName())])));
    }

    private List<ScenarioCompliance> all() {
        return driver.read(TopicName.SCENARIO_COMPLIANCE, ScenarioCompliance.class);
    }
}
