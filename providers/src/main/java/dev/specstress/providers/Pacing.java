package dev.specstress.providers;

import java.time.Clock;
import java.time.Duration;

/**
 * Time as the retries see it, passed in so that tests need not wait.
 *
 * @param clock deadlines and {@code Retry-After} dates are read against it
 * @param pause waits between attempts
 * @param jitterSeed spreads the waits
 */
public record Pacing(Clock clock, Pause pause, long jitterSeed) {

    /** Waits for a while. */
    @FunctionalInterface
    public interface Pause {
        void forThe(Duration duration) throws InterruptedException;
    }

    /** The real thing: puts the calling thread to sleep. */
    public static Pacing sleeping(Clock clock, long jitterSeed) {
        return new Pacing(clock, Thread::sleep, jitterSeed);
    }
}
