package dev.specstress.findings.rates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Intervals of whatever can be computed from sums over clusters: clusters are drawn with replacement, as many as there
 * are, and the statistic is computed anew (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, sections 8.3
 * and 13.3: the percentile interval). The same clusters in the same order with the same seed give the same intervals.
 *
 * @param replicates how often, 200 or more
 */
public record ClusterBootstrap(int replicates, long seed) {
    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;
    /** Of the replicates, that must have a value, else the interval would be of the others only. */
    private static final double DEFINED = 0.95;

    public ClusterBootstrap {
        if (replicates < 200) {
            throw new IllegalArgumentException("too few replicates for an interval: " + replicates);
        }
    }

    /**
     * A 95 % interval.
     *
     * @param low at most {@code high}
     */
    public record Span(double low, double high) {}

    /**
     * One interval for each statistic.
     *
     * @param clusters the sums of each, all of one length
     * @param statistics of sums; NaN where one is undefined
     * @return per statistic; empty with fewer than two clusters, or where more than one replicate in twenty has no value
     */
    public List<Optional<Span>> spans(List<double[]> clusters, Function<double[], double[]> statistics) {
        if (clusters.isEmpty()) {
            return List.of();
        }
        double[][] values = new double[replicates][];
        SplittableRandom random = new SplittableRandom(seed);
        for (int replicate = 0; replicate < replicates; replicate++) {
            values[replicate] = statistics.apply(draw(clusters, random));
        }
        return IntStream.range(0, values[0].length)
                .mapToObj(statistic -> clusters.size() < 2 ? Optional.<Span>empty() : span(values, statistic))
                .toList();
    }

    private static double[] draw(List<double[]> clusters, SplittableRandom random) {
        double[] sums = new double[clusters.getFirst().length];
        for (int each = 0; each < clusters.size(); each++) {
            double[] drawn = clusters.get(random.nextInt(clusters.size()));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += drawn[i];
            }
        }
        return sums;
    }

    private static Optional<Span> span(double[][] values, int statistic) {
        double[] sorted = Arrays.stream(values)
                .mapToDouble(each -> each[statistic])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length < DEFINED * values.length) {
            return Optional.empty();
        }
        return Optional.of(new Span(quantile(sorted, LOWER), quantile(sorted, UPPER)));
    }

    /** Linear between order statistics (type 7 of Hyndman and Fan, 1996). */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double low = sorted[below];
        double high = sorted[above];
        return low == high ? low : low + (place - below) * (high - low);
    }
}
