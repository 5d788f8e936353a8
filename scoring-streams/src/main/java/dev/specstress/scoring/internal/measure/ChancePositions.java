package dev.specstress.scoring.internal.measure;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where an answer comes to lie by chance alone: a normal deviate around the middle of the rubric, rounded to a position,
 * what lies beyond an end counted as that end.
 *
 * @param probabilities of positions 0 to 6, symmetric
 */
record ChancePositions(double[] probabilities) {
    static final int POSITIONS = 7;
    static final int MIDDLE = 3;
    /** From here on an answer lies at either end for all that positions can tell. */
    private static final double WIDEST = 1_000;

    /** @param spread standard deviation before rounding, 0 or more */
    static ChancePositions ofSpread(double spread) {
        double[] probabilities = new double[POSITIONS];
        if (spread == 0) {
            probabilities[MIDDLE] = 1;
            return new ChancePositions(probabilities);
        }
        NormalDistribution normal = NormalDistribution.of(MIDDLE, spread);
        probabilities[0] = normal.cumulativeProbability(0.5);
        for (int at = 1; at < MIDDLE; at++) {
            probabilities[at] = normal.probability(at - 0.5, at + 0.5);
        }
        for (int at = 0; at < MIDDLE; at++) {
            probabilities[POSITIONS - 1 - at] = probabilities[at];
        }
        probabilities[MIDDLE] = normal.probability(MIDDLE - 0.5, MIDDLE + 0.5);
        return new ChancePositions(probabilities);
    }

    /**
     * Those whose positions have this variance, which is what repeats show: rounding widens a small spread and the ends
     * narrow a large one, so it is not that of the deviate. A variance that no spread gives is taken for the nearest.
     */
    static ChancePositions ofVariance(double variance) {
        if (variance <= 0) {
            return ofSpread(0);
        }
        double low = 0;
        double high = WIDEST;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (ofSpread(middle).moment(2) < variance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return ofSpread(high);
    }

    /** Central moment; odd ones are 0. */
    double moment(int order) {
        return IntStream.range(0, POSITIONS)
                .mapToDouble(at -> probabilities[at] * Math.pow(at - MIDDLE, order))
                .sum();
    }
}
