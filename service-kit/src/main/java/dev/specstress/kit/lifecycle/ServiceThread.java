package dev.specstress.kit.lifecycle;

import java.time.Duration;

/** The one thread of a service that works in the background. */
public final class ServiceThread {
    private static final Duration LEAST = Duration.ofMillis(1);

    private ServiceThread() {}

    /** Waits for a thread that was told to end, and interrupts it once the time is up; one that never began is let be. */
    public static void end(Thread thread, Duration within) {
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            if (!thread.join(within.isPositive() ? within : LEAST)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
