package dev.specstress.findings.diagnosis;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The prior of rates: items are sound, or faulty.
 *
 * <p>A sound item's rate strays around its expectation e as {@code Beta(s e, s (1 - e))}, since no two sound clauses are alike;
 * a faulty one's is anywhere above it, uniform on {@code [e, 1]}. This is the two-groups model of Efron (Statistical Science
 * 23, 2008) on beta-binomial counts; {@link PriorFit} estimates its two numbers.
 *
 * @param strength s, in trials; above 0
 * @param faultyShare share of faulty items before any data, 0 to 1
 */
record TwoGroups(double strength, double faultyShare) {
    /** The least rate that is told from 0. */
    private static final double LEAST = 1e-6;
    /** Points of the sound group's distribution over which a tail is averaged. */
    private static final int POINTS = 40;

    private static final int HALVINGS = 40;

    /**
     * What the prior and a sample come to.
     *
     * @param soundProbability of the sound group: Efron's local false discovery rate
     * @param excess posterior mean of the rate, less the expectation; 0 or more where it is not below
     */
    record Posterior(double soundProbability, double excess) {}

    Posterior after(Sample sample) {
        double e = clamp(sample.expected());
        BetaDistribution free = sample.posterior(1, 1);
        double above = free.survivalProbability(e);
        double odds = faultyShare <= 0 || above <= 0
                ? 0
                : faultyShare
                        / (1 - faultyShare)
                        * Math.exp(Math.min(500, logFaulty(sample) - logSound(sample, strength)));
        double soundProbability = 1 / (1 + odds);
        double mean = soundProbability * (strength * e + sample.hits()) / (strength + sample.n());
        if (odds > 0) {
            double tail =
                    BetaDistribution.of(free.getAlpha() + 1, free.getBeta()).survivalProbability(e);
            mean += (1 - soundProbability) * free.getMean() * tail / above;
        }
        return new Posterior(soundProbability, mean - e);
    }

    /** Log of the likelihood of a sample of a sound item. */
    static double logSound(Sample sample, double strength) {
        double e = clamp(sample.expected());
        return sample.logMarginal(strength * e, strength * (1 - e));
    }

    /** Log of the likelihood of a sample of a faulty item. */
    static double logFaulty(Sample sample) {
        double e = clamp(sample.expected());
        double above = sample.posterior(1, 1).survivalProbability(e);
        return sample.logMarginal(1, 1) + Math.log(Math.max(above, Double.MIN_NORMAL) / (1 - e));
    }

    /** The value that the excess exceeds with this posterior probability. */
    double lowerBound(Sample sample, double confidence) {
        double e = clamp(sample.expected());
        double soundProbability = after(sample).soundProbability();
        BetaDistribution sound = sample.posterior(strength * e, strength * (1 - e));
        BetaDistribution free = sample.posterior(1, 1);
        double above = free.survivalProbability(e);
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            double faulty = middle <= e || above <= 0 ? 0 : 1 - free.survivalProbability(middle) / above;
            double below = soundProbability * sound.cumulativeProbability(middle) + (1 - soundProbability) * faulty;
            if (below < 1 - confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low - e;
    }

    /**
     * The probability that a sound item hits as often or more: the beta-binomial tail, by way of the incomplete beta function
     * since n need not be whole. Without a hit it is 1.
     *
     * @param baseline trials that the expectation itself was estimated from: with few, it may be off
     */
    double pValue(Sample sample, double baseline) {
        double hits = sample.hits();
        if (hits <= 0) {
            return 1;
        }
        double e = clamp(sample.expected());
        double s = 1 / (1 / strength + 1 / Math.max(1, baseline));
        BetaDistribution rates = BetaDistribution.of(s * e, s * (1 - e));
        BetaDistribution tail = BetaDistribution.of(hits, sample.misses() + 1);
        // Most of the tail comes from the highest rates: cells shrink towards them.
        double sum = 0;
        double upper = 1;
        for (int point = 0; point < POINTS; point++) {
            double lower = point == POINTS - 1 ? 0 : upper / 1.7;
            double rate = rates.inverseSurvivalProbability((upper + lower) / 2);
            sum += (upper - lower) * tail.cumulativeProbability(Math.min(rate, 1));
            upper = lower;
        }
        return Math.min(1, sum);
    }

    static double clamp(double rate) {
        return Math.clamp(rate, LEAST, 1 - LEAST);
    }
}
