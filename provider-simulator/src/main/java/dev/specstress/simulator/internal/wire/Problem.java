package dev.specstress.simulator.internal.wire;

import java.time.Duration;

/** Why a request gets an error instead of an answer. */
public sealed interface Problem {
    /** No JSON object. */
    record Malformed() implements Problem {}

    record Missing(String field) implements Problem {}

    /** @param expected what would be right, to go after "expected" */
    record Invalid(String field, String expected) implements Problem {}

    record NoKey() implements Problem {}

    record WrongKey() implements Problem {}

    record UnknownModel(String model) implements Problem {}

    record UnknownPath(String path) implements Problem {}

    record TooLarge() implements Problem {}

    record RateLimited(String model, Duration retryAfter) implements Problem {
        /** Whole seconds, rounded up: a client that waits so long is never too early. */
        public String seconds() {
            return Long.toString(retryAfter.plusMillis(999).toSeconds());
        }
    }

    record ServerError() implements Problem {}

    record Overloaded() implements Problem {}

    /** The provider's policy forbids the question, and its API says so by an error. */
    record Forbidden(String model) implements Problem {}
}
