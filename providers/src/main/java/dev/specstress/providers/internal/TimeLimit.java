package dev.specstress.providers.internal;

import dev.specstress.providers.CallOutcome;
import java.time.Duration;
import java.time.Instant;

/**
 * When a call must be over: the request's deadline or the provider's call timeout, whichever comes first.
 *
 * @param name which of the two, {@code "deadline"} or {@code "call"}
 * @param allowed from the call's start to its end, above zero unless expired
 */
record TimeLimit(String name, Instant end, Duration allowed) {

    static TimeLimit of(Instant start, Instant deadline, Duration callTimeout) {
        Instant timeout = start.plus(callTimeout);
        return deadline.isBefore(timeout)
                ? new TimeLimit("deadline", deadline, Duration.between(start, deadline))
                : new TimeLimit("call", timeout, callTimeout);
    }

    Duration left(Instant now) {
        return Duration.between(now, end);
    }

    boolean passed(Instant now) {
        return !now.isBefore(end);
    }

    CallOutcome.TimedOut timedOut() {
        return new CallOutcome.TimedOut(name, allowed);
    }
}
