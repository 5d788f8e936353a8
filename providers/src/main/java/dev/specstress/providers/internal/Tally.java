package dev.specstress.providers.internal;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.ModelEntry;
import java.time.Duration;
import java.time.Instant;

/**
 * What a call came to, over all its attempts.
 *
 * @param attempts HTTP attempts made, 0 if none
 * @param usage the sum over all attempts
 */
public record Tally(CallOutcome outcome, int attempts, TokenUsage usage, Instant start, Instant end) {

    public Duration took() {
        return Duration.between(start, end);
    }

    /** The result as callers see it, priced by the model's entry. */
    public CallResult priced(ModelEntry model) {
        CallAccount account = CallAccount.newBuilder()
                .setAttempts(attempts)
                .setInputTokens(usage.input())
                .setCachedInputTokens(usage.cachedInput())
                .setOutputTokens(usage.output())
                .setThinkingTokens(usage.thinking())
                .setCostMicroUsd(attempts == 0 ? 0 : Cost.microUsd(usage, model.getPrice()))
                // A clock set back during the call must not make time negative.
                .setLatencyMillis(Math.max(0, took().toMillis()))
                .setStartedAt(start)
                .setSimulated(model.getSimulated())
                .build();
        return new CallResult(outcome, account);
    }
}
