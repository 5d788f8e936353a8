package dev.specstress.scoring.internal.assemble;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static dev.specstress.scoring.internal.fixture.Sample.proposal;
import static dev.specstress.scoring.internal.fixture.Sample.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.TimedOut;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssembleTest {

    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Driver driver = new Driver();

    @BeforeEach
    void campaign() {
        driver.with(governed("a", "b", "c").quorum(2).build());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aCompleteSetLeavesAtOnceSortedByModel() {
        admit("s-1");

        answer("s-1", "c", "b");
        assertThat(sets()).isEmpty();
        answer("s-1", "a");

        ResponseSet set = sets().getFirst();
        assertThat(set.getCompleteness()).isEqualTo(Completeness.COMPLETE);
        assertThat(set.getResponses()).extracting(Response::getModel).containsExactly("a", "b", "c");
        assertThat(set.getDuplicates()).isZero();
        assertThat(driver.count("sets.closed", "completeness", "complete")).isEqualTo(1);
    }

    @Test
    void repeatsAreSortedAsNumbersWithinTheirModel() {
        try (Driver repeated = new Driver()) {
            repeated.with(governed("a", "b").repeats(12, 1).build());
            repeated.send(TopicName.PROPOSED_SCENARIOS, "s-1", proposal("s-1"));
            for (int repeat = 11; repeat >= 0; repeat--) {
                repeated.send(TopicName.RESPONSES, "s-1", response("s-1", "b", repeat, "text"));
                repeated.send(TopicName.RESPONSES, "s-1", response("s-1", "a", repeat, "text"));
            }

            ResponseSet set =
                    repeated.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
            assertThat(set.getResponses().subList(0, 12))
                    .extracting(Response::getRepeat)
                    .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            assertThat(set.getResponses().get(12).getModel()).isEqualTo("b");
        }
    }

    @Test
    void everyOutcomeCompletesASetNotOnlyAnswers() {
        admit("s-1");
        answer("s-1", "a");

        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "b", new Declined("policy")));
        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "c", new TimedOut("call", 1_000L)));

        assertThat(sets().getFirst().getCompleteness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void responsesThatComeBeforeTheScenarioAreKept() {
        answer("s-1", "a", "b");
        assertThat(sets()).isEmpty();

        admit("s-1");
        answer("s-1", "c");

        assertThat(sets()).hasSize(1);
    }

    @Test
    void aSetWhoseResponsesAllCameBeforeTheScenarioLeavesWithIt() {
        answer("s-1", "a", "b", "c");

        admit("s-1");

        assertThat(sets()).hasSize(1);
    }

    @Test
    void ofTwoDeliveriesTheFirstStaysAndTheSecondIsCountedInTheSet() {
        admit("s-1");
        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "a", 0, "first"));
        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "a", 0, "second"));
        answer("s-1", "b", "c");

        ResponseSet set = sets().getFirst();
        assertThat(text(set.getResponses().getFirst())).isEqualTo("first");
        assertThat(set.getDuplicates()).isEqualTo(1);
    }

    @Test
    void whatWaitsInTheLogDoesNotExpireHoweverLongTheTaskWasAway() {
        admit("s-1");
        driver.waits(TopicName.RESPONSES, 3);
        driver.passes(DEADLINE.multipliedBy(10));
        assertThat(sets()).isEmpty();

        answer("s-1", "a", "b", "c");
        driver.waits(TopicName.RESPONSES, 0);
        driver.passes(SILENCE);

        assertThat(sets()).extracting(ResponseSet::getCompleteness).containsExactly(Completeness.COMPLETE);
    }

    @Test
    void unreadProposalsKeepADeadlineFromFiringToo() {
        admit("s-1");
        driver.waits(TopicName.PROPOSED_SCENARIOS, 1);

        driver.passes(DEADLINE.plus(SILENCE));

        assertThat(sets()).isEmpty();
    }

    @Test
    void brokersThatAreAwayAcrossADeadlineExpireNothing() {
        admit("s-1");
        driver.inputs().brokersAway(true);
        driver.passes(DEADLINE.multipliedBy(2));
        assertThat(sets()).isEmpty();

        driver.inputs().brokersAway(false);
        driver.passesAtOnce(Duration.ofMillis(300));

        assertThat(sets()).extracting(ResponseSet::getCompleteness).containsExactly(Completeness.EXPIRED);
    }

    @Test
    void onAnIdleTaskADeadlineFiresWithinASecond() {
        admit("s-1");

        driver.passes(DEADLINE);
        driver.passesAtOnce(Duration.ofMillis(900));

        assertThat(sets()).hasSize(1);
    }

    @Test
    void aResponseThatCannotBeReadDoesNotKeepADeadlineFromFiring() {
        admit("s-1");
        driver.sendRaw(TopicName.RESPONSES, "s-1", new byte[] {9, 9});

        driver.passes(DEADLINE.plus(SILENCE));

        assertThat(sets()).hasSize(1);
    }

    @Test
    void proposalsThatNeverPauseDoNotKeepADeadlineFromFiring() {
        admit("s-1");
        driver.passes(DEADLINE);

        for (int i = 0; i < 10; i++) {
            driver.send(TopicName.PROPOSED_SCENARIOS, "p-" + i, proposal("p-" + i));
            driver.passesAtOnce(Duration.ofMillis(100));
        }

        assertThat(sets()).extracting(set -> set.getScenario().getScenarioId()).containsExactly("s-1");
    }

    @Test
    void answersShareTheRoomOfASetWithManyResponses() {
        try (Driver large = new Driver()) {
            large.with(governed("a", "b").repeats(200, 1).build());
            large.send(TopicName.PROPOSED_SCENARIOS, "s-1", proposal("s-1"));
            String longAnswer = "x".repeat(40_000);
            for (int repeat = 0; repeat < 200; repeat++) {
                large.send(TopicName.RESPONSES, "s-1", response("s-1", "a", repeat, longAnswer));
                large.send(TopicName.RESPONSES, "s-1", response("s-1", "b", repeat, longAnswer));
            }

            assertThat(large.raw(TopicName.RESPONSE_SETS).getFirst().value()).hasSizeLessThan(6 << 20);
        }
    }

    @Test
    void whatComesAfterTheCloseGoesToLateResponses() {
        admit("s-1");
        answer("s-1", "a", "b", "c");

        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "b", 0, "too late"));

        assertThat(sets()).hasSize(1);
        assertThat(driver.read(TopicName.LATE_RESPONSES, Response.class))
                .extracting(AssembleTest::text)
                .containsExactly("too late");
    }

    @Test
    void atTheDeadlineASetWithItsQuorumIsPartialAndTheMissingTimedOut() {
        admit("s-1");
        answer("s-1", "a", "c");

        driver.passes(DEADLINE.minusSeconds(1));
        assertThat(sets()).isEmpty();
        driver.passes(SILENCE.multipliedBy(2));

        ResponseSet set = sets().getFirst();
        assertThat(set.getCompleteness()).isEqualTo(Completeness.PARTIAL);
        Response missing = set.getResponses().get(1);
        assertThat(missing.getModel()).isEqualTo("b");
        assertThat(missing.getProvider()).isEqualTo("acme");
        assertThat(missing.getOutcome()).isEqualTo(new TimedOut("deadline", DEADLINE.toMillis()));
        assertThat(missing.getCall().getAttempts()).isZero();
        assertThat(missing.getCall().getSimulated()).isTrue();
    }

    @Test
    void atTheDeadlineBelowTheQuorumASetIsExpired() {
        admit("s-1");
        answer("s-1", "a");
        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "b", new Declined("policy")));

        driver.passes(DEADLINE.plus(SILENCE));

        assertThat(sets().getFirst().getCompleteness()).isEqualTo(Completeness.EXPIRED);
    }

    @Test
    void aLateAnswerToAnExpiredSetDoesNotOpenItAgain() {
        admit("s-1");
        driver.passes(DEADLINE.plus(SILENCE));
        assertThat(sets()).hasSize(1);

        answer("s-1", "a", "b", "c");

        assertThat(sets()).isEmpty();
        assertThat(driver.read(TopicName.LATE_RESPONSES, Response.class)).hasSize(3);
    }

    @Test
    void aPausedCampaignDoesNotExpireUntilItGoesOn() {
        admit("s-1");
        driver.status(CampaignState.PAUSED);
        driver.passes(DEADLINE.multipliedBy(3));
        assertThat(sets()).isEmpty();

        driver.status(CampaignState.RUNNING);
        driver.passes(Duration.ofSeconds(10));

        assertThat(sets().getFirst().getCompleteness()).isEqualTo(Completeness.EXPIRED);
    }

    @Test
    void aSetOfAPausedCampaignStillCompletes() {
        admit("s-1");
        driver.status(CampaignState.PAUSED);
        driver.passes(DEADLINE.multipliedBy(2));

        answer("s-1", "a", "b", "c");

        assertThat(sets()).hasSize(1);
        assertThat(driver.held("intake-timers")).isEqualTo(1);
    }

    @Test
    void aResponseNobodyAskedForGoesToTheDeadLetters() {
        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "early", 0, "x"));
        admit("s-1");
        answer("s-1", "stranger");
        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "a", 1, "x"));

        assertThat(driver.deadLetters(TopicName.RESPONSES))
                .containsExactly(
                        "the scenario does not ask for model early, repeat 0",
                        "the scenario does not ask for model stranger, repeat 0",
                        "the scenario does not ask for model a, repeat 1");
        answer("s-1", "a", "b", "c");
        assertThat(sets()).hasSize(1);
    }

    @Test
    void responsesWhoseScenarioNeverComesAreGivenUp() {
        answer("s-1", "a", "b");

        driver.passes(Duration.ofHours(25));

        assertThat(driver.deadLetters(TopicName.RESPONSES))
                .containsExactly("no scenario came within PT24H", "no scenario came within PT24H");
        assertThat(driver.held("intake-parts") + driver.held("intake-progress") + driver.held("intake-timers"))
                .isZero();
    }

    @Test
    void nothingButTheMarkerStaysOfAClosedSetAndItLeavesAfterTheCampaign() {
        admit("s-1");
        answer("s-1", "a", "b", "c");
        assertThat(driver.held("intake-headers") + driver.held("intake-parts")).isZero();

        driver.passes(Duration.ofDays(15));
        assertThat(driver.held("intake-progress")).isEqualTo(1);

        driver.status(CampaignState.FINISHED);
        driver.passes(Duration.ofDays(6));
        assertThat(driver.held("intake-progress")).isEqualTo(1);
        driver.passes(Duration.ofDays(8));

        assertThat(driver.held("intake-progress") + driver.held("intake-timers"))
                .isZero();
        assertThat(driver.count("forgotten", "stage", "assemble")).isEqualTo(1);
    }

    @Test
    void onceForgottenALateDeliveryOfAClosedCampaignOpensNothing() {
        driver.status(CampaignState.FINISHED);

        answer("s-old", "a");

        assertThat(driver.read(TopicName.LATE_RESPONSES, Response.class)).hasSize(1);
        assertThat(driver.held("intake-progress")).isZero();
    }

    @Test
    void anAnswerTooLongForASetIsCutAndSaysSo() {
        admit("s-1");
        driver.send(TopicName.RESPONSES, "s-1", response("s-1", "a", 0, "x".repeat(40_000)));
        answer("s-1", "b", "c");

        Answered cut = (Answered) sets().getFirst().getResponses().getFirst().getOutcome();
        assertThat(cut.getText()).hasSize(32 * 1024);
        assertThat(cut.getCut()).isTrue();
    }

    private void admit(String scenarioId) {
        driver.send(TopicName.PROPOSED_SCENARIOS, scenarioId, proposal(scenarioId));
    }

    private void answer(String scenarioId, String... models) {
        for (String model : models) {
            driver.send(TopicName.RESPONSES, scenarioId, response(scenarioId, model, 0, "I would tell her."));
        }
    }

    private List<ResponseSet> sets() {
        return driver.read(TopicName.RESPONSE_SETS, ResponseSet.class);
    }

    private static String text(Response response) {
        return ((Answered) response.getOutcome()).getText();
    }
}
