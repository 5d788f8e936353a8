package dev.specstress.providers.internal.wire;

import dev.specstress.providers.CallOutcome;
import java.util.Optional;

/** How one HTTP attempt ended. */
public sealed interface AttemptResult {

    /** Trying again would change nothing. */
    record Ended(CallOutcome outcome, TokenUsage usage) implements AttemptResult {}

    /**
     * Another attempt may succeed.
     *
     * @param failure the call's outcome if there is no other attempt
     * @param retryAfter when to come back, in the provider's words
     * @param usage what the failed attempt was billed for, where the provider tells
     */
    record WorthRetrying(
            CallOutcome.Failed failure, RetryCause cause, Optional<RetryAfter> retryAfter, TokenUsage usage)
            implements AttemptResult {}

    /** The attempt's time was up. */
    record RanOut() implements AttemptResult {}
}
