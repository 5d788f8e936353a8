package dev.specstress.kit.lifecycle;

import java.time.Duration;

/** Something that is started once, tells how it is, and stops within a given time. */
public interface Service extends AutoCloseable {

    /** For people and metrics, for example {@code query-worker}. */
    String name();

    /** Starts it; returns once it has begun, not once it is ready. */
    void start();

    /** How it is now; never blocks. */
    Health health();

    /** Stops taking work, finishes or gives up what is in flight, and commits what was done. Safe to call twice. */
    void stop(Duration within);

    @Override
    default void close() {
        stop(Duration.ofSeconds(30));
    }
}
