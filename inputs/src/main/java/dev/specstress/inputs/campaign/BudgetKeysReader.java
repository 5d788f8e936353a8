package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.BudgetKeys;
import dev.specstress.inputs.campaign.CampaignFile.ModelKeys;
import dev.specstress.schemas.Budget;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Caps on money: of the whole campaign, or of one provider that it calls. */
record BudgetKeysReader(Checks checks, List<ModelKeys> models) {
    private static final double MICRO = 1e6;
    // Beyond, a double no longer holds every millionth.
    private static final double MOST_USD = 1e9;

    List<Budget> budgets(List<BudgetKeys> given) {
        var keys = checks.listed("budgets", given);
        checks.unique(
                "budgets",
                keys.stream()
                        .map(budget -> budget.provider() == null ? "the whole campaign" : budget.provider())
                        .toList());
        return keys.stream().map(this::budget).toList();
    }

    private Budget budget(BudgetKeys keys) {
        Set<String> providers = models.stream().map(ModelKeys::provider).collect(Collectors.toSet());
        if (keys.provider() != null && !providers.contains(keys.provider())) {
            throw checks.refuse("budgets.provider", "no model of provider " + keys.provider());
        }
        if (keys.capUsd() == null) {
            throw checks.refuse("budgets.capUsd", "is missing");
        }
        var usd = keys.capUsd();
        if (!(usd * MICRO >= 1 && usd <= MOST_USD)) {
            throw checks.refuse("budgets.capUsd", "must be above 0, at most a billion, not " + usd);
        }
        return new Budget(keys.provider(), Math.round(usd * MICRO));
    }
}
