package dev.specstress.launcher.regrade;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until brokers have what was sent to them. */
final class Acknowledged {
    private static final long SECONDS = 30;

    private Acknowledged() {}

    /** @throws IllegalStateException if they do not take it within 30 s */
    static void all(List<? extends Future<?>> sent) throws InterruptedException {
        try {
            for (var one : sent) {
                one.get(SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not take the re-grade within " + SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the re-grade could not be put on its topics: "
                            + e.getCause().getMessage(),
                    e);
        }
    }
}
