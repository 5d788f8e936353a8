package dev.specstress.findings.regrade;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Percentile intervals of a statistic by resampling whole value pairs with replacement (Efron and Tibshirani, An
 * Introduction to the Bootstrap, 1993, chapters 8 and 13): scenarios of one pair share its rubric and are not independent,
 * and both gradings of an answer stay together.
 *
 * @param replicates resamples, 1 or more
 * @param seed of the resampling
 */
public record PairedBootstrap(int replicates, long seed) {
    private static final double TAIL = 0.025;

    /**
     * 95 % of the statistic.
     *
     * @param pairs what each value pair adds; in an order that does not depend on how they were read
     * @return empty with fewer than two value pairs, or if the statistic is undefined in half the resamples or more
     */
    <S> Optional<Spread> of(List<S> pairs, BinaryOperator<S> plus, Function<S, OptionalDouble> statistic) {
        if (pairs.size() < 2) {
            return Optional.empty();
        }
        var random = new SplittableRandom(seed);
        var values = new double[replicates];
        var defined = 0;
        for (var replicate = 0; replicate < replicates; replicate++) {
            var sum = pairs.get(random.nextInt(pairs.size()));
            for (var draw = 1; draw < pairs.size(); draw++) {
                sum = plus.apply(sum, pairs.get(random.nextInt(pairs.size())));
            }
            var value = statistic.apply(sum);
            if (value.isPresent()) {
                values[defined++] = value.getAsDouble();
            }
        }
        if (defined * 2 <= replicates) {
            return Optional.empty();
        }
        var sorted = Arrays.copyOf(values, defined);
        Arrays.sort(sorted);
        return Optional.of(new Spread(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), replicates - defined));
    }

    /** Linear between order statistics (Hyndman and Fan's type 7). */
    private static double quantile(double[] sorted, double p) {
        var at = p * (sorted.length - 1);
        var below = (int) Math.floor(at);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /**
     * An interval of a statistic.
     *
     * @param undefined resamples in which there was none
     */
    public record Spread(double low, double high, int undefined) {}
}
