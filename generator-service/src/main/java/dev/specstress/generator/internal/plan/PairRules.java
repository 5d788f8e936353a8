package dev.specstress.generator.internal.plan;

import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.TaxonomyValue;
import java.util.List;

/** Draws a campaign's value pairs by the rule it names. */
final class PairRules {
    private PairRules() {}

    /**
     * Draws {@code sampling.triples} pairs.
     *
     * @param values the taxonomy's values in its own order; the LISTED rule does not look at them
     */
    static PairDraw draw(SamplingPlan sampling, List<TaxonomyValue> values, long seed) {
        int wanted = sampling.getTriples();
        if (wanted < 0) {
            return new PairDraw.Refused("sampling.triples is " + wanted + "; it must be 0 or more");
        }
        return switch (sampling.getPairRule()) {
            case UNIFORM -> UniformRule.draw(values, wanted, seed);
            case BY_CATEGORY_CELL -> CategoryCellRule.draw(values, wanted, seed);
            case LISTED -> ListedRule.draw(sampling.getListedPairs(), wanted, seed);
            case BY_FREQUENCY ->
                new PairDraw.Refused("sampling.pairRule BY_FREQUENCY needs how often each value is seen, and a taxonomy"
                        + " does not carry that; use UNIFORM, BY_CATEGORY_CELL or LISTED");
        };
    }

    static PairDraw.Refused tooFew(int wanted, long there, String what) {
        return new PairDraw.Refused("sampling.triples asks for " + wanted + " pairs, but there are only " + there + " "
                + what + "; a pair is drawn at most once");
    }
}
