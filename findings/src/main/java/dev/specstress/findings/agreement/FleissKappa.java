package dev.specstress.findings.agreement;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Chance-corrected agreement of a fixed number of raters over categories.
 *
 * <p>Formula: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971),
 * 378-382: {@code kappa = (P - Pe) / (1 - Pe)}, where {@code P} is the mean share of agreeing pairs of ratings per
 * item (his equations 2 and 3) and {@code Pe} the sum of the squared category shares (his equation 5). Counts are kept
 * as integers, so the order of items does not matter.
 *
 * @param items rated by every rater
 * @param excluded items left out because a rating was missing
 * @param value from below 0 to 1; empty where it is undefined: without items, with fewer than two raters, or if all
 *     ratings fell into one category, so that agreement by chance would be 1
 */
public record FleissKappa(long items, long excluded, OptionalDouble value) {

    /**
     * Kappa of a table of ratings.
     *
     * @param table one row per item: how many raters chose each category; all rows alike in sum and length
     * @throws IllegalArgumentException naming the first row that is unlike the first
     */
    public static FleissKappa of(List<int[]> table) {
        var ratings = new Ratings();
        table.forEach(ratings::add);
        return ratings.kappa();
    }

    /** Ratings so far; grows with the categories, not with the items. */
    public static final class Ratings {
        private long items;
        private int raters;
        private long[] byCategory = {};
        private long sumOfSquares;

        /** One item: how many raters chose each category. */
        public void add(int[] counts) {
            var sum = 0;
            for (var count : counts) {
                sum += count;
            }
            if (items == 0) {
                raters = sum;
                byCategory = new long[counts.length];
            } else if (sum != raters || counts.length != byCategory.length) {
                throw new IllegalArgumentException("item " + items + " has " + sum + " ratings in " + counts.length
                        + " categories, the items before it " + raters + " in " + byCategory.length);
            }
            items++;
            for (var category = 0; category < counts.length; category++) {
                byCategory[category] += counts[category];
                sumOfSquares += (long) counts[category] * counts[category];
            }
        }

        /** Of the items so far. */
        public FleissKappa kappa() {
            return new FleissKappa(items, 0, value());
        }

        private OptionalDouble value() {
            double[] chosen = new double[byCategory.length];
            for (var category = 0; category < chosen.length; category++) {
                chosen[category] = byCategory[category];
            }
            return FleissKappa.value(items, raters, chosen, sumOfSquares);
        }
    }

    /**
     * Kappa of sums over items that all raters rated.
     *
     * @param byCategory ratings of each category
     * @param sumOfSquares over items and categories, of how many raters chose the category
     */
    static OptionalDouble value(double items, int raters, double[] byCategory, double sumOfSquares) {
        if (items == 0 || raters < 2) {
            return OptionalDouble.empty();
        }
        var total = items * raters;
        var expected = 0.0;
        for (var count : byCategory) {
            if (count == total) {
                return OptionalDouble.empty();
            }
            expected += (count / total) * (count / total);
        }
        var observed = (sumOfSquares - total) / (total * (raters - 1));
        return OptionalDouble.of((observed - expected) / (1 - expected));
    }
}
