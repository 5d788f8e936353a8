package dev.specstress.providers;

import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.NotAskedReason;
import java.time.Duration;

/** The typed end of a model call. */
public sealed interface CallOutcome {

    /** Text came back; never empty. {@code truncated} when the model stopped at its output limit. */
    record Answered(String text, boolean truncated, String finishReason) implements CallOutcome {}

    /** The provider refused or blocked it, in its own words. */
    record Declined(String reason) implements CallOutcome {}

    /** No answer within the time allowed. */
    record TimedOut(String limit, Duration allowed) implements CallOutcome {}

    /** Nothing usable came back. */
    record Failed(FailureClass failure, String reason) implements CallOutcome {}

    /** No call was made. */
    record NotAsked(NotAskedReason reason) implements CallOutcome {}
}
