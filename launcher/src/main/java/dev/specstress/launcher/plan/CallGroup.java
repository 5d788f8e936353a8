package dev.specstress.launcher.plan;

import dev.specstress.schemas.ModelEntry;

/**
 * All calls of one model in one stage.
 *
 * @param calls expected number, so it need not be whole
 * @param inputTokens of all of them together; {@code outputTokens} likewise
 * @param cachedInputTokens of these, read from the provider's cache
 */
record CallGroup(
        Stage stage,
        ModelEntry model,
        double calls,
        double inputTokens,
        double cachedInputTokens,
        double outputTokens) {
    private static final double MILLION = 1e6;
    private static final double SIMULATED_SECONDS = 0.04;

    static CallGroup of(Stage stage, ModelEntry model, double calls, double inputEach, double outputEach) {
        return new CallGroup(stage, model, calls, calls * inputEach, 0, calls * outputEach);
    }

    double costUsd() {
        var price = model.getPrice();
        return ((inputTokens - cachedInputTokens) * price.getInputUsdPerMillion()
                        + cachedInputTokens * price.getCachedInputUsdPerMillion()
                        + outputTokens * price.getOutputUsdPerMillion())
                / MILLION;
    }

    boolean priced() {
        return model.getPrice().getInputUsdPerMillion() > 0 || model.getPrice().getOutputUsdPerMillion() > 0;
    }

    /** One call, from its start to its last token. */
    double secondsEach(Assumptions assumed) {
        if (calls == 0) {
            return 0;
        }
        return model.getSimulated()
                ? SIMULATED_SECONDS
                : assumed.secondsToFirstToken() + outputTokens / calls / assumed.tokensPerSecond();
    }
}
