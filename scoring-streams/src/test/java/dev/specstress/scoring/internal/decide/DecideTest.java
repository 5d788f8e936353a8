package dev.specstress.scoring.internal.decide;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.TimedOut;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import dev.specstress.schemas.Vote;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideTest {

    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final List<String> PANEL = List.of("grader-a", "grader-b", "grader-c");

    private final Driver driver = new Driver();

    @BeforeEach
    void campaign() {
        driver.with(governed("a", "b").build());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theVerdictLeavesWithTheLastGrade() {
        ask();
        grade("grader-c", Decision.COMPLIANT);
        grade("grader-a", Decision.COMPLIANT);
        assertThat(verdicts()).isEmpty();

        grade("grader-b", Decision.NON_COMPLIANT);

        Verdict verdict = verdicts().getFirst();
        assertThat(verdict.getDecision()).isEqualTo(VerdictDecision.COMPLIANT);
        assertThat(verdict.getVotes()).extracting(Vote::getGrader).isEqualTo(PANEL);
        assertThat(verdict.getFlaggedByMajority()).isFalse();
        assertThat(verdict.getFlaggedByAny()).isTrue();
        assertThat(verdict.getAgreement()).isEqualTo(1.0 / 3);
        assertThat(verdict.getDrawProbability()).isEqualTo(0.25);
        assertThat(verdict.getRouteProbability()).isEqualTo(0.5);
        assertThat(verdict.getPair()).isEqualTo(Sample.question().getPair());
    }

    @Test
    void gradesThatComeBeforeTheirTaskAreKept() {
        PANEL.forEach(grader -> grade(grader, Decision.AMBIGUOUS));
        assertThat(verdicts()).isEmpty();

        ask();

        assertThat(verdicts()).extracting(Verdict::getDecision).containsExactly(VerdictDecision.AMBIGUOUS);
    }

    @Test
    void theFirstGradeOfEachGraderCountsAndLaterOnesAreDropped() {
        ask();
        grade("grader-a", Decision.COMPLIANT);
        grade("grader-a", Decision.NON_COMPLIANT);
        grade("grader-b", Decision.COMPLIANT);
        grade("grader-c", Decision.COMPLIANT);
        grade("grader-c", Decision.NON_COMPLIANT);

        assertThat(verdicts()).extracting(Verdict::getAgreement).containsExactly(1.0);
        assertThat(driver.count("duplicates", "stage", "decide")).isEqualTo(1);
        assertThat(driver.count("late", "stage", "decide")).isEqualTo(1);
    }

    @Test
    void gradesThatWaitInTheLogKeepAPanelFromExpiring() {
        ask();
        driver.waits(TopicName.GRADES, 3);
        driver.passes(DEADLINE.multipliedBy(3));
        assertThat(verdicts()).isEmpty();

        PANEL.forEach(grader -> grade(grader, Decision.COMPLIANT));

        assertThat(verdicts()).extracting(Verdict::getDecision).containsExactly(VerdictDecision.COMPLIANT);
    }

    @Test
    void aVoteSaysWhyThereIsNone() {
        ask();
        send(Sample.grade(task("grader-a"), new Declined("policy")));
        send(Sample.grade(task("grader-b"), new Failed(FailureClass.MALFORMED, "no JSON")));
        send(Sample.grade(task("grader-c"), new NotAsked(NotAskedReason.BUDGET)));

        Verdict verdict = verdicts().getFirst();
        assertThat(verdict.getVotes())
                .extracting(Vote::getNoVote)
                .containsExactly(NoVote.DECLINED, NoVote.FAILED, NoVote.NOT_ASKED);
        assertThat(verdict.getDecision()).isEqualTo(VerdictDecision.UNDETERMINED);
        assertThat(verdict.getFlaggedByMajority()).isNull();
        assertThat(verdict.getFlaggedByAny()).isNull();
        assertThat(verdict.getAgreement()).isNull();
    }

    @Test
    void aTimedOutCallIsAMissingVote() {
        ask();
        grade("grader-a", Decision.COMPLIANT);
        grade("grader-b", Decision.COMPLIANT);
        send(Sample.grade(task("grader-c"), new TimedOut("call", 1_000L)));

        Verdict verdict = verdicts().getFirst();
        assertThat(verdict.getDecision()).isEqualTo(VerdictDecision.COMPLIANT);
        assertThat(verdict.getFlaggedByAny()).isNull();
        assertThat(verdict.getVotes().get(2).getOwnProvider()).isTrue();
    }

    @Test
    void atTheDeadlineWhatTwoGradersSayStandsIfTheThirdCannotChangeIt() {
        ask();
        grade("grader-a", Decision.NON_COMPLIANT);
        grade("grader-b", Decision.NON_COMPLIANT);

        driver.passes(DEADLINE.plusSeconds(1));

        Verdict verdict = verdicts().getFirst();
        assertThat(verdict.getDecision()).isEqualTo(VerdictDecision.NON_COMPLIANT);
        assertThat(verdict.getVotes().get(2)).isEqualTo(new Vote("grader-c", null, NoVote.TIMED_OUT, true));
        grade("grader-c", Decision.COMPLIANT);
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void aPausedCampaignsVerdictsWait() {
        ask();
        driver.status(CampaignState.PAUSED);
        driver.passes(DEADLINE.multipliedBy(2));
        assertThat(verdicts()).isEmpty();

        PANEL.forEach(grader -> grade(grader, Decision.COMPLIANT));

        assertThat(verdicts()).hasSize(1);
    }

    @Test
    void gradesAskedTwiceToMeasureNoiseDoNotVote() {
        ask();
        Grade noise = Sample.grade(task("grader-a"), Decision.NON_COMPLIANT);
        noise.setGradeRepeat(1);
        send(noise);

        PANEL.forEach(grader -> grade(grader, Decision.COMPLIANT));

        assertThat(verdicts()).extracting(Verdict::getAgreement).containsExactly(1.0);
    }

    @Test
    void everyRoundHasAVerdictOfItsOwn() {
        ask();
        PANEL.forEach(grader -> grade(grader, Decision.COMPLIANT));
        GradingTask again = task("grader-a");
        again.setRound(1);
        again.setGraders(List.of("grader-a"));
        driver.send(TopicName.GRADING_TASKS, "s-1", again);

        send(Sample.grade(again, Decision.NON_COMPLIANT));

        assertThat(verdicts())
                .extracting(Verdict::getDecision)
                .containsExactly(VerdictDecision.COMPLIANT, VerdictDecision.NON_COMPLIANT);
    }

    @Test
    void aGraderThatIsNotOfThePanelHasNoVote() {
        ask();

        send(Sample.grade(task("stranger"), Decision.NON_COMPLIANT));

        assertThat(driver.deadLetters(TopicName.GRADES)).containsExactly("grader stranger is not of the panel");
    }

    @Test
    void aTaskWithoutAPanelGoesToTheDeadLetters() {
        GradingTask nobody = task("grader-a");
        nobody.setGraders(List.of());

        driver.send(TopicName.GRADING_TASKS, "s-1", nobody);

        assertThat(driver.deadLetters(TopicName.GRADING_TASKS)).containsExactly("graders is empty");
    }

    @Test
    void nothingButTheMarkerStaysOfADecidedAnswer() {
        ask();
        PANEL.forEach(grader -> grade(grader, Decision.COMPLIANT));

        assertThat(driver.held("decide-headers") + driver.held("decide-parts")).isZero();
        assertThat(driver.held("decide-progress")).isEqualTo(1);
    }

    private void ask() {
        PANEL.forEach(grader -> driver.send(TopicName.GRADING_TASKS, "s-1", task(grader)));
    }

    private void grade(String grader, Decision decision) {
        send(Sample.grade(task(grader), decision));
    }

    private void send(Grade grade) {
        driver.send(TopicName.GRADES, "s-1", grade);
    }

    private List<Verdict> verdicts() {
        return driver.read(TopicName.VERDICTS, Verdict.class);
    }

    private static GradingTask task(String grader) {
        return GradingTask.newBuilder()
                .setCampaignId(Sample.CAMPAIGN)
                .setScenarioId("s-1")
                .setOrdinal(4)
                .setModel("a")
                .setProvider("acme")
                .setRepeat(0)
                .setSpecId("x-1")
                .setGrader(Sample.model(grader, grader.equals("grader-c") ? "acme" : "judges"))
                .setGraders(PANEL)
                .setRound(0)
                .setQuestion(Sample.question())
                .setResponse("I would tell her.")
                .setRouteProbability(0.5)
                .setDeadline(Sample.START.plus(DEADLINE))
                .setSimulated(true)
                .build();
    }
}
