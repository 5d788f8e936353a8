package dev.specstress.findings.judges;

import dev.specstress.findings.rates.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Absolute differences, scenario by scenario. Those of one scenario are alike, so the interval counts scenarios: the mean is the
 * ratio {@code sum of differences / n}, with its linearised variance {@code m / (m - 1) x sum of (y_i - n_i mean)^2 / n^2} over
 * the m scenarios and Student's distribution with m - 1 degrees of freedom (Cochran, Sampling Techniques, 1977, section 6.3).
 */
final class Differences {
    private static final double UPPER = 0.975;

    private record OfScenario(double sum, long n) {}

    private final List<OfScenario> scenarios = new ArrayList<>();

    void add(List<Double> absolute) {
        if (!absolute.isEmpty()) {
            scenarios.add(new OfScenario(
                    absolute.stream().mapToDouble(Double::doubleValue).sum(), absolute.size()));
        }
    }

    MeanDifference mean() {
        var m = scenarios.size();
        if (m == 0) {
            return MeanDifference.NONE;
        }
        var n = scenarios.stream().mapToLong(OfScenario::n).sum();
        var mean = scenarios.stream().mapToDouble(OfScenario::sum).sum() / n;
        return new MeanDifference(n, m, Optional.of(mean), m < 2 ? Optional.empty() : Optional.of(interval(mean, n)));
    }

    private Interval interval(double mean, long n) {
        var m = scenarios.size();
        var squares = scenarios.stream()
                .mapToDouble(scenario -> scenario.sum - scenario.n * mean)
                .map(residual -> residual * residual)
                .sum();
        var half = TDistribution.of(m - 1).inverseCumulativeProbability(UPPER)
                * Math.sqrt((double) m / (m - 1) * squares)
                / n;
        return new Interval(Math.max(0, mean - half), mean + half);
    }
}
