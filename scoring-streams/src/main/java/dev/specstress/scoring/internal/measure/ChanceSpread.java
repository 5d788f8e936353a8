package dev.specstress.scoring.internal.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How large the population standard deviation of n positions is by chance alone.
 *
 * @param std ascending, 0 to 3
 * @param probability of each; they sum to 1
 */
record ChanceSpread(double[] std, double[] probability) {
    /** Up to here every outcome is counted; it takes n^4 steps, some 10 ms at the most. */
    static final int MOST_EXACT = 24;

    private static final int CELLS = 600;
    private static final double LARGEST = 3;

    /** @param n positions, 2 or more */
    static ChanceSpread of(int n, ChancePositions positions) {
        return n <= MOST_EXACT ? exact(n, positions) : approximate(n, positions);
    }

    /** Counts outcomes by sum and sum of squares, both around the middle, which together give the deviation. */
    static ChanceSpread exact(int n, ChancePositions positions) {
        int middle = ChancePositions.MIDDLE;
        double[][] byMoments = new double[2 * middle * n + 1][middle * middle * n + 1];
        byMoments[middle * n][0] = 1;
        for (int drawn = 0; drawn < n; drawn++) {
            double[][] next = new double[byMoments.length][byMoments[0].length];
            for (int sum = middle * (n - drawn); sum <= middle * (n + drawn); sum++) {
                for (int squares = 0; squares <= middle * middle * drawn; squares++) {
                    double reached = byMoments[sum][squares];
                    for (int at = -middle; reached > 0 && at <= middle; at++) {
                        next[sum + at][squares + at * at] += reached * positions.probabilities()[at + middle];
                    }
                }
            }
            byMoments = next;
        }
        Map<Long, Double> byScaledVariance = new TreeMap<>();
        for (int sum = 0; sum < byMoments.length; sum++) {
            long around = sum - (long) middle * n;
            for (int squares = 0; squares < byMoments[sum].length; squares++) {
                if (byMoments[sum][squares] > 0) {
                    byScaledVariance.merge((long) n * squares - around * around, byMoments[sum][squares], Double::sum);
                }
            }
        }
        return new ChanceSpread(
                byScaledVariance.keySet().stream()
                        .mapToDouble(scaled -> Math.sqrt(scaled) / n)
                        .toArray(),
                byScaledVariance.values().stream().mapToDouble(p -> p).toArray());
    }

    /**
     * The variance of many positions as a gamma deviate of the same mean and variance, which are known exactly:
     * {@code (n-1)/n m2} and {@code ((n-1)/n)^2 (m4 - (n-3)/(n-1) m2^2) / n}, with m2 and m4 the moments of one position
     * (Cramer, Mathematical Methods of Statistics, 1946, section 27.4). In cells of 0.005.
     */
    static ChanceSpread approximate(int n, ChancePositions positions) {
        double m2 = positions.moment(2);
        double shrink = (n - 1.0) / n;
        double mean = shrink * m2;
        double variance = shrink * shrink * (positions.moment(4) - (n - 3.0) / (n - 1) * m2 * m2) / n;
        if (variance <= 0) {
            return new ChanceSpread(new double[] {Math.sqrt(mean)}, new double[] {1});
        }
        GammaDistribution gamma = GammaDistribution.of(mean * mean / variance, variance / mean);
        double width = LARGEST / CELLS;
        double[] at = IntStream.range(0, CELLS)
                .mapToDouble(cell -> (cell + 0.5) * width)
                .toArray();
        double[] probability = IntStream.range(0, CELLS)
                .mapToDouble(cell -> below(gamma, cell + 1, width) - below(gamma, cell, width))
                .toArray();
        return new ChanceSpread(at, probability);
    }

    private static double below(GammaDistribution variance, int cell, double width) {
        return cell == CELLS ? 1 : variance.cumulativeProbability(cell * width * cell * width);
    }
}
