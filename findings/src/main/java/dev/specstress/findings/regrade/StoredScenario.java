package dev.specstress.findings.regrade;

import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;

/**
 * A scenario of a finished run that was routed to grading.
 *
 * @param ordinal position in the plan, 0 or more
 * @param drawProbability with which the plan drew its pair, above 0 to 1
 * @param routeProbability with which it was routed to grading, above 0 to 1
 */
public record StoredScenario(
        String scenarioId,
        int ordinal,
        TaxonomyValue value1,
        TaxonomyValue value2,
        Nudge nudge,
        Frame frame,
        double drawProbability,
        double routeProbability) {

    public ValuePair pair() {
        return new ValuePair(value1, value2);
    }

    /** What the scenarios of one value pair have in common, whichever of the two values came first. */
    String pairName() {
        var one = value1.getName();
        var other = value2.getName();
        return one.compareTo(other) <= 0 ? one + '\0' + other : other + '\0' + one;
    }

    /** What it counts for in a rate over the population it was drawn from. */
    double weight() {
        return 1 / (drawProbability * routeProbability);
    }
}
