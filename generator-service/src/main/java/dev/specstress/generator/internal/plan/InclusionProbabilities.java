package dev.specstress.generator.internal.plan;

/**
 * Inclusion probabilities in proportion to weights, with those that would pass 1 held at 1 and the others raised so that all
 * sum to the number wanted.
 *
 * @param perWeight probability per unit of weight, for those below 1
 */
record InclusionProbabilities(double perWeight) {

    /** @param wanted 0 to the number of weights */
    static InclusionProbabilities of(PairWeights weights, int wanted) {
        double perWeight = 0;
        boolean risen = true;
        // Whoever is certain leaves more to the rest, which can make others certain; each round makes at least one so.
        while (risen) {
            double rest = 0;
            int certain = 0;
            for (int at = 0; at < weights.count(); at++) {
                double weight = weights.weight(at);
                if (weight * perWeight >= 1) {
                    certain++;
                } else {
                    rest += weight;
                }
            }
            double next = certain >= wanted || rest == 0 ? perWeight : (wanted - certain) / rest;
            risen = next > perWeight * (1 + 1e-12);
            perWeight = Math.max(perWeight, next);
        }
        return new InclusionProbabilities(perWeight);
    }

    /** 0 to 1. */
    double of(double weight) {
        return Math.min(1, weight * perWeight);
    }
}
