package dev.specstress.findings.agreement;

/**
 * What the measures of agreement need of any number of items, added up, so that clusters of items can be added and drawn
 * again: one array of doubles, in which whole numbers stay exact.
 *
 * @param categories 2 or more
 * @param raters who were asked, 1 or more
 */
public record AgreementSums(int categories, int raters, double[] values) {
    private static final int COMPLETE = 0;
    private static final int COMPLETE_SQUARES = 1;
    private static final int RATED = 2;
    private static final int PAIRED = 3;
    private static final int AGREEMENT = 4;
    private static final int PAIRED_VOTES = 5;
    private static final int DISAGREEMENT = 6;
    private static final int COUNTERS = 7;

    public static AgreementSums none(int categories, int raters) {
        return new AgreementSums(categories, raters, new double[COUNTERS + 3 * categories]);
    }

    /**
     * Adds one item.
     *
     * @param counts votes per category
     */
    public void add(int[] counts) {
        double votes = 0;
        double squares = 0;
        for (int count : counts) {
            votes += count;
            squares += (double) count * count;
        }
        if (votes == 0) {
            return;
        }
        values[RATED]++;
        add(counts, 0, 1 / votes);
        if (votes >= 2) {
            values[PAIRED]++;
            values[AGREEMENT] += (squares - votes) / (votes * (votes - 1));
            values[PAIRED_VOTES] += votes;
            values[DISAGREEMENT] += (votes * votes - squares) / (votes - 1);
            add(counts, 1, 1);
        }
        if (votes == raters) {
            values[COMPLETE]++;
            values[COMPLETE_SQUARES] += squares;
            add(counts, 2, 1);
        }
    }

    private void add(int[] counts, int block, double times) {
        for (int category = 0; category < categories; category++) {
            values[COUNTERS + block * categories + category] += counts[category] * times;
        }
    }

    /** These and others of as many categories and raters. */
    public AgreementSums plus(AgreementSums other) {
        double[] sums = values.clone();
        for (int at = 0; at < sums.length; at++) {
            sums[at] += other.values[at];
        }
        return with(sums);
    }

    AgreementSums with(double[] others) {
        return new AgreementSums(categories, raters, others);
    }

    /** Items every rater voted on. */
    double complete() {
        return values[COMPLETE];
    }

    /** Over these, the squared counts. */
    double completeSquares() {
        return values[COMPLETE_SQUARES];
    }

    double[] completeByCategory() {
        return block(2);
    }

    /** Items with a vote. */
    double rated() {
        return values[RATED];
    }

    /** Over these, the share of its votes that chose the category. */
    double[] sharesByCategory() {
        return block(0);
    }

    /** Items with two votes or more. */
    double paired() {
        return values[PAIRED];
    }

    /** Over these, the share of agreeing pairs of votes. */
    double agreement() {
        return values[AGREEMENT];
    }

    double pairedVotes() {
        return values[PAIRED_VOTES];
    }

    double[] pairedByCategory() {
        return block(1);
    }

    /** Off the diagonal of Krippendorff's coincidence matrix. */
    double disagreement() {
        return values[DISAGREEMENT];
    }

    private double[] block(int block) {
        double[] part = new double[categories];
        System.arraycopy(values, COUNTERS + block * categories, part, 0, categories);
        return part;
    }
}
