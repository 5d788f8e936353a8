package dev.specstress.providers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.Models;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.providers.budget.Expense;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryAfter;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.providers.quota.LaneLimits;
import dev.specstress.providers.quota.Quotas;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.NotAskedReason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one place where a call is tried again, in time that only moves when told. */
final class RetriesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RetryPolicy NO_JITTER =
            new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(60), 0);
    private static final CallOutcome YES = new CallOutcome.Answered("Yes.", false, "stop");
    private static final TokenUsage USED = TokenUsage.of(100, 40, 10, 5);
    private static final AttemptResult ANSWER = new AttemptResult.Ended(YES, USED);

    private final ManualTime time = new ManualTime();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Quotas quotas = Quotas.alone(Map.of(), meters, time::nanos);
    private final CallMeters callMeters = new CallMeters(meters, Map.of());
    private final Retries retries = new Retries(NO_JITTER, time.pacing(), callMeters, quotas);

    @Test
    void anAnswerIsNotAskedForTwice() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, ANSWER);

        Tally tally = retries.call(wire, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED);

        assertThat(tally.outcome()).isEqualTo(YES);
        assertThat(tally.attempts()).isEqualTo(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void waitsDoubleUpToTheLongestAndTokensOfAllAttemptsAreSummed() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, serverError(), serverError(), serverError(), ANSWER);

        Tally tally = retries.call(wire, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED);

        assertThat(time.pauses()).containsExactly(seconds(1), seconds(2), seconds(3));
        assertThat(tally.outcome()).isEqualTo(YES);
        assertThat(tally.attempts()).isEqualTo(4);
        assertThat(tally.usage()).isEqualTo(TokenUsage.of(400, 160, 40, 20));
        assertThat(tally.took()).isEqualTo(seconds(6));
    }

    @Test
    void theLastFailureStandsOnceTheAttemptsAreSpent() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, serverError(), serverError(), serverError(), serverError(), ANSWER);

        Tally tally = retries.call(wire, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED);

        assertThat(tally.outcome()).isEqualTo(new CallOutcome.Failed(FailureClass.SERVER, "HTTP 500"));
        assertThat(wire.attempts()).isEqualTo(4);
        assertThat(time.pauses()).hasSize(3);
    }

    @Test
    void aProvidersRetryAfterTakesTheBackoffsPlace() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(
                time,
                rateLimited(new RetryAfter.In(seconds(17))),
                rateLimited(new RetryAfter.At(ManualTime.START.plusSeconds(40))),
                ANSWER);

        retries.call(wire, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED);

        assertThat(time.pauses()).containsExactly(seconds(17), seconds(23));
    }

    @Test
    void aRetryAfterBeyondTheCapIsCappedAndOneInThePastMeansNow() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(
                time,
                rateLimited(new RetryAfter.In(Duration.ofDays(3))),
                rateLimited(new RetryAfter.At(ManualTime.START.minusSeconds(5))),
                ANSWER);

        retries.call(wire, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED);

        assertThat(time.pauses()).containsExactly(seconds(60), Duration.ZERO);
    }

    @Test
    void aWaitThatWouldReachTheDeadlineIsNotWaited() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, rateLimited(new RetryAfter.In(seconds(10))), ANSWER);

        Tally tally = retries.call(wire, Models.askBy(ManualTime.START.plusSeconds(10)), HOUR, Expense.UNCOUNTED);

        assertThat(tally.outcome()).isEqualTo(new CallOutcome.Failed(FailureClass.QUOTA_EXHAUSTED, "HTTP 429"));
        assertThat(tally.attempts()).isEqualTo(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void eachAttemptIsGivenWhatIsLeftOfTheTime() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, serverError(), serverError(), ANSWER).eachTaking(seconds(4));

        retries.call(wire, Models.askBy(Models.FAR), seconds(30), Expense.UNCOUNTED);

        assertThat(wire.timeouts()).containsExactly(seconds(30), seconds(25), seconds(19));
    }

    @Test
    void whatRanOutIsNamedTheCallsTimeOrTheDeadline() throws InterruptedException {
        AttemptResult ranOut = new AttemptResult.RanOut();

        Tally byTimeout =
                retries.call(new ScriptedWire(time, ranOut), Models.askBy(Models.FAR), seconds(30), Expense.UNCOUNTED);
        Tally byDeadline = retries.call(
                new ScriptedWire(time, ranOut), Models.askBy(ManualTime.START.plusSeconds(9)), HOUR, Expense.UNCOUNTED);

        assertThat(byTimeout.outcome()).isEqualTo(new CallOutcome.TimedOut("call", seconds(30)));
        assertThat(byDeadline.outcome()).isEqualTo(new CallOutcome.TimedOut("deadline", seconds(9)));
    }

    @Test
    void aPauseThatOversleepsTheDeadlineEndsTheCallWithoutAnotherAttempt() throws InterruptedException {
        time.oversleepBy(seconds(100));
        ScriptedWire wire = new ScriptedWire(time, serverError(), ANSWER);

        Tally tally = retries.call(wire, Models.askBy(ManualTime.START.plusSeconds(50)), HOUR, Expense.UNCOUNTED);

        assertThat(tally.outcome()).isEqualTo(new CallOutcome.TimedOut("deadline", seconds(50)));
        assertThat(wire.attempts()).isEqualTo(1);
    }

    @Test
    void aDeadlineAlreadyPassedMeansNotAskedAndNoAttempt() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, ANSWER);

        Tally tally = retries.call(wire, Models.askBy(ManualTime.START), HOUR, Expense.UNCOUNTED);

        assertThat(tally.outcome()).isEqualTo(new CallOutcome.NotAsked(NotAskedReason.EXPIRED));
        assertThat(tally.attempts()).isZero();
        assertThat(wire.attempts()).isZero();
    }

    @Test
    void anInterruptDuringAWaitGoesToTheCaller() {
        Retries interrupted = new Retries(
                NO_JITTER,
                time.pacing(ignored -> {
                    throw new InterruptedException("stop");
                }),
                callMeters,
                quotas);
        ScriptedWire wire = new ScriptedWire(time, serverError(), ANSWER);

        assertThatThrownBy(() -> interrupted.call(wire, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED))
                .isInstanceOf(InterruptedException.class);
        assertThat(wire.attempts()).isEqualTo(1);
    }

    @Test
    void retriesAreCountedByCause() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(
                time, serverError(), rateLimited(new RetryAfter.In(seconds(1))), serverError(), ANSWER);

        retries.call(wire, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED);

        assertThat(retriesFor("server")).isEqualTo(2);
        assertThat(retriesFor("rate_limited")).isEqualTo(1);
    }

    @Test
    void aRetryAfterClosesTheLaneForEveryOtherCallToo() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, rateLimited(new RetryAfter.In(seconds(30))));
        Retries once = new Retries(
                new RetryPolicy(1, seconds(1), seconds(3), seconds(60), 0), time.pacing(), callMeters, quotas);
        once.call(wire, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED);

        ScriptedWire other = new ScriptedWire(time, ANSWER);
        Tally held = retries.call(other, Models.askBy(time.instant().plusMillis(20)), HOUR, Expense.UNCOUNTED);
        assertThat(held.outcome()).isEqualTo(new CallOutcome.NotAsked(NotAskedReason.EXPIRED));
        assertThat(other.attempts()).isZero();

        time.pass(seconds(30));
        assertThat(retries.call(other, Models.askBy(Models.FAR), HOUR, Expense.UNCOUNTED)
                        .outcome())
                .isEqualTo(YES);
    }

    @Test
    void aCallThatNeverHasItsTurnWasNotAsked() throws InterruptedException {
        Quotas nothing = Quotas.alone(Map.of("test", LaneLimits.NOTHING), meters, time::nanos);
        ScriptedWire wire = new ScriptedWire(time, ANSWER);

        Tally tally = new Retries(NO_JITTER, time.pacing(), callMeters, nothing)
                .call(wire, Models.askBy(time.instant().plusMillis(20)), HOUR, Expense.UNCOUNTED);

        assertThat(tally.outcome()).isEqualTo(new CallOutcome.NotAsked(NotAskedReason.EXPIRED));
        assertThat(tally.attempts()).isZero();
        assertThat(wire.attempts()).isZero();
    }

    @Test
    @Timeout(60)
    void aCapReachedWhileTheCallWaitedMeansNotAskedAndItsTurnGoesToAnother() throws InterruptedException {
        Quotas one = Quotas.alone(
                Map.of("test", new LaneLimits(1, Double.POSITIVE_INFINITY, Integer.MAX_VALUE)), meters, time::nanos);
        Retries limited = new Retries(NO_JITTER, time.pacing(), callMeters, one);
        ScriptedWire wire = new ScriptedWire(time, ANSWER);
        Tally tooEarly = limited.call(wire, Models.askBy(time.instant().plusMillis(20)), HOUR, Expense.UNCOUNTED);
        assertThat(tooEarly.outcome()).isEqualTo(new CallOutcome.NotAsked(NotAskedReason.EXPIRED));
        time.pass(Duration.ofMinutes(2));

        Tally refused = limited.call(wire, Models.askBy(time.instant().plusSeconds(20)), HOUR, spentAfter(0));
        assertThat(refused.outcome()).isEqualTo(new CallOutcome.NotAsked(NotAskedReason.BUDGET));
        assertThat(wire.attempts()).isZero();

        // The one request of this minute is still there.
        Tally other = limited.call(wire, Models.askBy(time.instant().plusMillis(50)), HOUR, Expense.UNCOUNTED);
        assertThat(other.outcome()).isEqualTo(YES);
    }

    @Test
    void aCallIsNotTriedAgainPastACap() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, serverError(), ANSWER);

        Tally tally = retries.call(wire, Models.askBy(Models.FAR), HOUR, spentAfter(1));

        assertThat(tally.outcome()).isEqualTo(new CallOutcome.Failed(FailureClass.SERVER, "HTTP 500"));
        assertThat(wire.attempts()).isEqualTo(1);
    }

    @Test
    void theAllowanceOfACallBeginsWithItsTurnAndBoundsAllItsAttempts() throws InterruptedException {
        ScriptedWire wire = new ScriptedWire(time, serverError(), ANSWER).eachTaking(seconds(4));

        retries.call(wire, Models.askBy(Models.FAR).within(seconds(20)), HOUR, Expense.UNCOUNTED);
        Tally longerThanTheProvidersLimit = retries.call(
                new ScriptedWire(time, new AttemptResult.RanOut()),
                Models.askBy(Models.FAR).within(seconds(20)),
                seconds(10),
                Expense.UNCOUNTED);

        assertThat(wire.timeouts()).containsExactly(seconds(20), seconds(15));
        assertThat(longerThanTheProvidersLimit.outcome()).isEqualTo(new CallOutcome.TimedOut("call", seconds(10)));
    }

    /** A cap that is reached after so many attempts. */
    private static Expense spentAfter(int attempts) {
        return new Expense() {
            private int asked;

            @Override
            public boolean mayBegin() {
                return asked++ < attempts;
            }

            @Override
            public void ended(long costMicroUsd, long outputTokens) {
                // Not looked at.
            }

            @Override
            public void brokenOff() {
                // Not looked at.
            }
        };
    }

    private double retriesFor(String cause) {
        return meters.get("specstress.provider.retries")
                .tag("cause", cause)
                .counter()
                .count();
    }

    private static AttemptResult serverError() {
        return new AttemptResult.WorthRetrying(
                new CallOutcome.Failed(FailureClass.SERVER, "HTTP 500"), RetryCause.SERVER, Optional.empty(), USED);
    }

    private static AttemptResult rateLimited(RetryAfter retryAfter) {
        return new AttemptResult.WorthRetrying(
                new CallOutcome.Failed(FailureClass.QUOTA_EXHAUSTED, "HTTP 429"),
                RetryCause.RATE_LIMITED,
                Optional.of(retryAfter),
                TokenUsage.NONE);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
