package dev.specstress.benchmarks.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for what was begun to end, not for ever. */
final class Ending {
    private static final Duration MOST = Duration.ofSeconds(10);

    private Ending() {}

    /** Returns once every permit was given back. */
    static void allOf(Semaphore permits, int all) {
        try {
            if (!permits.tryAcquire(all, MOST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("calls in flight do not end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static void join(Thread thread) {
        try {
            if (!thread.join(MOST)) {
                throw new IllegalStateException(thread.getName() + " does not end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
