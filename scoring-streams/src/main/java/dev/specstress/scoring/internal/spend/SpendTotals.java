package dev.specstress.scoring.internal.spend;

import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Spend;
import java.time.Instant;

/**
 * Money spent, and on what.
 *
 * @param costMicroUsd millionths of a US dollar
 * @param simulated whether any of it was spent on a simulated model
 */
record SpendTotals(long costMicroUsd, long calls, long inputTokens, long outputTokens, boolean simulated) {

    static final SpendTotals NONE = new SpendTotals(0, 0, 0, 0, false);

    SpendTotals plus(CallAccount call) {
        return plus(new SpendTotals(
                call.getCostMicroUsd(),
                call.getAttempts(),
                call.getInputTokens(),
                call.getOutputTokens(),
                call.getSimulated()));
    }

    SpendTotals plus(Spend more) {
        return plus(new SpendTotals(
                more.getCostMicroUsd(),
                more.getCalls(),
                more.getInputTokens(),
                more.getOutputTokens(),
                more.getSimulated()));
    }

    private SpendTotals plus(SpendTotals other) {
        return new SpendTotals(
                costMicroUsd + other.costMicroUsd,
                calls + other.calls,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                simulated || other.simulated);
    }

    boolean isNothing() {
        return costMicroUsd == 0 && calls == 0 && inputTokens == 0 && outputTokens == 0;
    }

    Spend of(String campaignId, String provider, Instant at) {
        return new Spend(campaignId, provider, costMicroUsd, calls, inputTokens, outputTokens, at, simulated);
    }
}
