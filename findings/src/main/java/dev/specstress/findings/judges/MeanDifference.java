package dev.specstress.findings.judges;

import dev.specstress.findings.rates.Interval;
import java.util.Optional;

/**
 * A mean of absolute differences.
 *
 * @param n differences
 * @param scenarios they come from
 * @param mean 0 or more; empty without differences
 * @param interval 95 %; empty with fewer than two scenarios
 */
public record MeanDifference(long n, long scenarios, Optional<Double> mean, Optional<Interval> interval) {

    /** Nothing was compared. */
    public static final MeanDifference NONE = new MeanDifference(0, 0, Optional.empty(), Optional.empty());
}
