package dev.specstress.findings.rates;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many independent scenarios, drawn alike, would tell as much.
 *
 * <p>{@code n* = p (1 - p) / V}, at most the number of scenarios; where p is 0 or 1, and V with it says nothing, Kish's.
 * Since V is itself estimated from m clusters, {@code n*} is multiplied by {@code (t(n - 1) / t(m - 1))^2}, t being the
 * 97.5 % points of Student's distribution (Korn and Graubard, Survey Methodology 24, 1998, 193-201).
 *
 * @param kish by weights alone
 * @param adjusted above 0
 */
record EffectiveN(double kish, double adjusted) {
    private static final double UPPER = 0.975;

    static EffectiveN of(Cluster all, int clusters, double estimate, OptionalDouble variance) {
        double kish = all.weight() * all.weight() / all.squaredWeight();
        double v = variance.orElse(0);
        double design = v > 0 ? Math.min(all.n(), estimate * (1 - estimate) / v) : Math.min(kish, clusters);
        return new EffectiveN(kish, clusters < 2 ? design : design * shrink(all.n(), clusters));
    }

    private static double shrink(long n, int clusters) {
        double ratio = t(n - 1) / t(clusters - 1);
        return ratio * ratio;
    }

    private static double t(double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(UPPER);
    }
}
