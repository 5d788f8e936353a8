package dev.specstress.findings.diagnosis;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What one item showed, as if from n independent trials that hit at a rate.
 *
 * @param n effective, 0 or more
 * @param rate 0 to 1
 * @param expected what it would be if the item were sound, above 0 and below 1
 */
record Sample(double n, double rate, double expected) {
    /** Of an item without any trial. */
    static final Sample NONE = new Sample(0, 0, 0.5);

    double hits() {
        return n * rate;
    }

    double misses() {
        return n * (1 - rate);
    }

    /** Log of the likelihood under {@code Beta(a, b)}, without the binomial coefficient. */
    double logMarginal(double a, double b) {
        return LogBeta.value(a + hits(), b + misses()) - LogBeta.value(a, b);
    }

    /** After it, a prior of {@code Beta(a, b)} has become this. */
    BetaDistribution posterior(double a, double b) {
        return BetaDistribution.of(a + hits(), b + misses());
    }
}
