package dev.specstress.providers.internal.wire.http;

import java.time.Duration;

/**
 * How every SDK's HTTP client is set. Calls are synchronous on the caller's thread, so the client's limits on asynchronous
 * calls (64, and 5 a host) do not hold; how many are in flight is the caller's to bound.
 */
public final class Connections {
    /** Idle connections kept; fewer than the calls in flight would mean a new handshake for most calls. */
    public static final int IDLE = 4_096;

    /** Below the idle timeout of common servers and load balancers, or reused connections break. */
    public static final Duration KEEP_ALIVE = Duration.ofSeconds(50);

    /** No SDK will be built without a key; the header it makes of this one is taken off again. */
    public static final String NO_KEY = "none";

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration LEAST = Duration.ofMillis(1);

    private Connections() {}

    /** The attempt's total time as the HTTP client takes it: it counts whole milliseconds, and zero is "no limit". */
    public static Duration total(Duration attempt) {
        return attempt.compareTo(LEAST) < 0 ? LEAST : attempt;
    }

    /** Connecting may take less than an attempt. */
    public static Duration connect(Duration attempt) {
        Duration total = total(attempt);
        return total.compareTo(CONNECT) < 0 ? total : CONNECT;
    }
}
