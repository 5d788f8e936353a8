package dev.specstress.findings.regrade;

import java.util.OptionalDouble;

/**
 * The binary ratings (flagged or not) of one panel, added up. Sums of value pairs add to sums of all, so that resampling
 * needs no rating again.
 *
 * @param items answers that every grader judged
 * @param flags ratings that flagged
 * @param squares sum over items of the squares of both categories' counts
 */
record AgreementSums(double items, double flags, double squares) {
    static final AgreementSums NONE = new AgreementSums(0, 0, 0);

    AgreementSums plus(int raters, int flagging) {
        var clear = raters - flagging;
        return new AgreementSums(
                items + 1, flags + flagging, squares + (double) flagging * flagging + (double) clear * clear);
    }

    AgreementSums plus(AgreementSums other) {
        return new AgreementSums(items + other.items, flags + other.flags, squares + other.squares);
    }

    /** Share of agreeing pairs of ratings of an item (Fleiss 1971, equations 2 and 3). */
    private double observed(int raters) {
        var ratings = items * raters;
        return (squares - ratings) / (ratings * (raters - 1));
    }

    private boolean isUndefined(int raters) {
        return items == 0 || raters < 2;
    }

    /** Fleiss' kappa (Psychological Bulletin 76, 1971); empty where all ratings fell into one category. */
    OptionalDouble fleissKappa(int raters) {
        if (isUndefined(raters) || flags == 0 || flags == items * raters) {
            return OptionalDouble.empty();
        }
        var share = flags / (items * raters);
        return corrected(raters, share * share + (1 - share) * (1 - share));
    }

    /** Gwet's AC1 (British Journal of Mathematical and Statistical Psychology 61, 2008) with two categories. */
    OptionalDouble ac1(int raters) {
        if (isUndefined(raters)) {
            return OptionalDouble.empty();
        }
        var share = flags / (items * raters);
        return corrected(raters, 2 * share * (1 - share));
    }

    private OptionalDouble corrected(int raters, double expected) {
        return OptionalDouble.of((observed(raters) - expected) / (1 - expected));
    }

    /** Krippendorff's alpha for nominal data without missing ratings (Content Analysis, 2004, section 11.3). */
    OptionalDouble alpha(int raters) {
        var ratings = items * raters;
        if (isUndefined(raters) || flags == 0 || flags == ratings) {
            return OptionalDouble.empty();
        }
        var clear = ratings - flags;
        var expected = 2 * flags * clear / (ratings * (ratings - 1));
        return OptionalDouble.of(1 - (1 - observed(raters)) / expected);
    }
}
