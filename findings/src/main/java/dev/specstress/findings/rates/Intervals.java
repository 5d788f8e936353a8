package dev.specstress.findings.rates;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * 95 % intervals of a rate that was estimated as if from n independent draws; n and the number of hits, {@code x = n p},
 * need not be whole.
 */
final class Intervals {
    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;
    /** 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private Intervals() {}

    /**
     * Equal tails of {@code Beta(x + 1/2, n - x + 1/2)}, from 0 without a hit and to 1 without a miss: an exact interval's
     * continuity corrected by half, close to its mid-p form (Brown, Cai and DasGupta, Statistical Science 16, 2001, section
     * 4.1; for surveys Franco, Little, Louis and Slud, Journal of Survey Statistics and Methodology 7, 2019).
     */
    static Interval jeffreys(double p, double n) {
        BetaDistribution beta = BetaDistribution.of(n * p + 0.5, n * (1 - p) + 0.5);
        return new Interval(
                p == 0 ? 0 : beta.inverseCumulativeProbability(LOWER),
                p == 1 ? 1 : beta.inverseCumulativeProbability(UPPER));
    }

    /** E. B. Wilson, Journal of the American Statistical Association 22, 1927. */
    static Interval wilson(double p, double n) {
        double shrink = Z * Z / n;
        double middle = (p + shrink / 2) / (1 + shrink);
        double half = Z / (1 + shrink) * Math.sqrt(p * (1 - p) / n + shrink / (4 * n));
        return new Interval(p == 0 ? 0 : Math.max(0, middle - half), p == 1 ? 1 : Math.min(1, middle + half));
    }

    /** Clopper and Pearson, Biometrika 26, 1934; on an effective n, Korn and Graubard's. */
    static Interval clopperPearson(double p, double n) {
        double hits = n * p;
        double low = p == 0 ? 0 : BetaDistribution.of(hits, n - hits + 1).inverseCumulativeProbability(LOWER);
        double high = p == 1 ? 1 : BetaDistribution.of(hits + 1, n - hits).inverseCumulativeProbability(UPPER);
        return new Interval(low, high);
    }
}
