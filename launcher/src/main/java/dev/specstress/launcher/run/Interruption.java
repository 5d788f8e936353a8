package dev.specstress.launcher.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C or SIGTERM does to a run: asks it to end, gives it a bounded time to keep what was done, then lets the
 * process go. The JVM waits for this hook, and for nothing after it.
 */
public final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(4_200);
    private static final int EXIT_CODE = 130;

    private final Thread run = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("interruption").unstarted(this::interrupt);
    private volatile boolean asked;

    private Interruption() {}

    /** Watches the process on behalf of the calling thread. */
    public static Interruption watch() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the user asked to end. */
    public boolean asked() {
        return asked;
    }

    /** The run has ended and kept what it had; called also when nobody asked. */
    @Override
    public void close() {
        ended.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is on its way out; the hook finds the run ended.
            }
        }
    }

    private void interrupt() {
        asked = true;
        run.interrupt();
        try {
            var inTime = ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Runtime.getRuntime().halt(inTime ? EXIT_CODE : EXIT_CODE + 1);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(EXIT_CODE + 1);
        }
    }
}
