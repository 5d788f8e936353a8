package dev.specstress.kit.slowcall.internal;

import dev.specstress.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import org.apache.kafka.common.errors.RetriableException;

/** Repeats what failed for a passing reason, with doubling pauses and a bounded total time; health shows the wait. */
final class Patience {
    static final String REGISTRY = "the schema registry";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** One try. */
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws InterruptedException;
    }

    private final Duration total;
    private final LoopState state;

    Patience(Duration total, LoopState state) {
        this.total = total;
        this.state = state;
    }

    /**
     * Returns what {@code action} returns, once it does not throw a {@link RetriableException}.
     *
     * @param what for example "the broker", shown to the operator unless it is the registry that is away
     * @throws LoopFailure once the total time has passed
     */
    <T> T insist(String what, Attempt<T> action) throws InterruptedException {
        try {
            return action.make();
        } catch (RetriableException first) {
            String missing = first instanceof RegistryUnavailableException ? REGISTRY : what;
            state.waitingFor(missing);
            try {
                return repeat(missing, action, first);
            } finally {
                state.noLongerWaitingFor(missing);
            }
        }
    }

    private <T> T repeat(String what, Attempt<T> action, RetriableException first) throws InterruptedException {
        Deadline end = Deadline.in(total);
        Duration pause = FIRST_PAUSE;
        RetriableException last = first;
        while (!end.passed()) {
            Duration remaining = end.remaining();
            Thread.sleep(pause.compareTo(remaining) < 0 ? pause : remaining);
            try {
                return action.make();
            } catch (RetriableException again) {
                last = again;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        throw new LoopFailure("waited " + total + " for " + what + ": " + ReasonText.of(last), last);
    }
}
