package dev.specstress.launcher.plan;

import dev.specstress.schemas.Budget;
import java.util.List;

/**
 * A cap on money beside what the calls that count in it will cost.
 *
 * @param of the provider, or the whole campaign
 * @param capUsd in US dollars
 * @param priced whether any call that counts in it has a price; without one the cap is never reached
 */
record PlannedCap(String of, double capUsd, double lowUsd, double expectedUsd, double highUsd, boolean priced) {
    private static final double MICRO = 1e-6;

    static List<PlannedCap> of(CampaignPlan plan) {
        return plan.loaded().campaign().getBudgets().stream()
                .map(budget -> of(plan, budget))
                .toList();
    }

    private static PlannedCap of(CampaignPlan plan, Budget budget) {
        var provider = budget.getProvider();
        return new PlannedCap(
                provider == null ? "the whole campaign" : "provider " + provider,
                budget.getCapMicroUsd() * MICRO,
                cost(plan.low(), provider),
                cost(plan.expected(), provider),
                cost(plan.high(), provider),
                plan.expected().groups().stream().anyMatch(group -> counts(group, provider) && group.priced()));
    }

    /** What to expect of it, in a sentence. */
    String words() {
        var cap = "Cap of %s, %s US dollars: ".formatted(of, dollars(capUsd));
        if (!priced) {
            return cap + "it is never reached, since no model that counts in it has a price.";
        }
        if (highUsd <= capUsd) {
            return cap + "enough, also at the most.";
        }
        if (expectedUsd <= capUsd) {
            return cap + "enough as expected; at the most %s would be needed.".formatted(dollars(highUsd));
        }
        return cap
                + "not enough, since %s are expected; calls past it are not made, and the results say so."
                        .formatted(dollars(expectedUsd));
    }

    private static double cost(Estimate estimate, String provider) {
        return estimate.sum(group -> counts(group, provider)).costUsd();
    }

    private static boolean counts(CallGroup group, String provider) {
        return provider == null || group.model().getProvider().equals(provider);
    }

    private static String dollars(double usd) {
        return usd == Math.rint(usd)
                ? "%,.0f".formatted(usd)
                : usd < 0.01 ? "%.6f".formatted(usd) : "%,.2f".formatted(usd);
    }
}
