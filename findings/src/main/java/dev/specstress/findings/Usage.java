package dev.specstress.findings;

import dev.specstress.schemas.CallAccount;

/**
 * What calls took and cost, retries included.
 *
 * @param costMicroUsd millionths of a US dollar, exact
 * @param inputTokens billed, of which {@code cachedInputTokens} were read from a cache
 * @param outputTokens billed, of which {@code thinkingTokens} were thinking
 */
public record Usage(
        long costMicroUsd, long inputTokens, long cachedInputTokens, long outputTokens, long thinkingTokens) {

    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    public Usage plus(CallAccount call) {
        return plus(new Usage(
                call.getCostMicroUsd(),
                call.getInputTokens(),
                call.getCachedInputTokens(),
                call.getOutputTokens(),
                call.getThinkingTokens()));
    }

    public Usage plus(Usage other) {
        return new Usage(
                costMicroUsd + other.costMicroUsd,
                inputTokens + other.inputTokens,
                cachedInputTokens + other.cachedInputTokens,
                outputTokens + other.outputTokens,
                thinkingTokens + other.thinkingTokens);
    }
}
