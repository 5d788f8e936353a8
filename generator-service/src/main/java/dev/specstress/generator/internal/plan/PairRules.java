package dev.specstress.generator.internal.plan;

import dev.specstress.schemas.SamplingPlan;

/** Draws a campaign's value pairs by the rule it names. */
final class PairRules {
    private PairRules() {}

    /**
     * Draws {@code sampling.triples} pairs.
     *
     * @param population the pairs there are; the LISTED rule does not look at them
     */
    static PairDraw draw(SamplingPlan sampling, PairPopulation population, long seed) {
        int wanted = sampling.getTriples();
        if (wanted < 0) {
            return new PairDraw.Refused("sampling.triples is " + wanted + "; it must be 0 or more");
        }
        return switch (sampling.getPairRule()) {
            case UNIFORM -> UniformRule.draw(population, wanted, seed);
            case BY_CATEGORY_CELL -> CategoryCellRule.draw(population, wanted, seed);
            case LISTED -> ListedRule.draw(sampling.getListedPairs(), wanted, seed);
            case BY_FREQUENCY -> FrequencyRule.draw(population, wanted, seed);
        };
    }

    static PairDraw.Refused tooFew(int wanted, long there, String what) {
        return new PairDraw.Refused("sampling.triples asks for " + wanted + " pairs, but there are only " + there + " "
                + what + "; a pair is drawn at most once");
    }
}
