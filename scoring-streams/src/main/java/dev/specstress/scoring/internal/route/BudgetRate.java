package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.Budget;
import dev.specstress.schemas.Campaign;
import java.util.Map;

/**
 * How a budget lowers the rate of grading: the factor is 1 up to 80 % of the cap, falls in a straight line from there, and
 * is 0 once all is spent. The caps that count are those of the whole campaign and of every provider that has a grader; the
 * tightest decides. It is part of the probability before the draw, so that rates stay weighted rightly.
 */
final class BudgetRate {

    private static final double FREE = 0.8;

    private BudgetRate() {}

    /** @param spent millionths of a US dollar by provider */
    static double factor(Campaign campaign, Map<String, Long> spent) {
        return campaign.getBudgets().stream()
                .filter(budget -> concernsGrading(campaign, budget))
                .mapToDouble(budget -> factor((double) spentOf(budget, spent) / budget.getCapMicroUsd()))
                .min()
                .orElse(1);
    }

    private static boolean concernsGrading(Campaign campaign, Budget budget) {
        return budget.getProvider() == null
                || campaign.getGraders().stream()
                        .anyMatch(grader -> grader.getProvider().equals(budget.getProvider()));
    }

    private static long spentOf(Budget budget, Map<String, Long> spent) {
        return budget.getProvider() == null
                ? spent.values().stream().mapToLong(Long::longValue).sum()
                : spent.getOrDefault(budget.getProvider(), 0L);
    }

    private static double factor(double share) {
        return Math.clamp((1 - share) / (1 - FREE), 0, 1);
    }
}
