package dev.specstress.simulator.internal.fault;

import java.time.Duration;

/** A way in which a provider fails a request. */
public sealed interface Fault {
    record RateLimited(Duration retryAfter) implements Fault {}

    record ServerError() implements Fault {}

    /** No answer, ever. */
    record Hang() implements Fault {}

    /** The provider's own refusal, beside what the model would have said. */
    record Refusal() implements Fault {}

    /** The provider's filter cut the answer off. */
    record Filtered() implements Fault {}

    record Empty() implements Fault {}
}
