package dev.specstress.launcher.plan;

import dev.specstress.inputs.campaign.LoadedCampaign;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A campaign's plan: what it takes at the least, as expected and at the most.
 *
 * @param unpriced models without a price, whose calls count as costing nothing
 */
record CampaignPlan(
        LoadedCampaign loaded,
        Estimate low,
        Estimate expected,
        Estimate high,
        WorstSet worstSet,
        List<String> unpriced) {

    /** @param told what the user knows better than our assumptions do */
    static CampaignPlan of(LoadedCampaign loaded, UnaryOperator<Assumptions> told) {
        var expected = estimate(loaded, told.apply(Assumptions.expected()));
        return new CampaignPlan(
                loaded,
                estimate(loaded, told.apply(Assumptions.low())),
                expected,
                estimate(loaded, told.apply(Assumptions.high())),
                WorstSet.of(loaded.campaign()),
                expected.groups().stream()
                        .filter(group -> !group.priced())
                        .map(group -> group.model().getName())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Estimate estimate(LoadedCampaign loaded, Assumptions assumed) {
        return new Estimate(assumed, CallForecast.of(loaded, assumed), loaded.limits());
    }
}
