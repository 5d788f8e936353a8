package dev.specstress.findings.agreement;

import java.util.OptionalDouble;

/** The measures of agreement, of sums over items; empty where one is undefined. */
public final class Coefficients {
    private Coefficients() {}

    /** {@link FleissKappa}, over the items that every rater voted on: it wants as many votes for each. */
    public static OptionalDouble fleissKappa(AgreementSums sums) {
        return FleissKappa.value(sums.complete(), sums.raters(), sums.completeByCategory(), sums.completeSquares());
    }

    /**
     * Krippendorff's alpha for nominal data: {@code 1 - Do / De}, over items with two votes or more, each vote paired with
     * the others of its item with weight {@code 1 / (votes - 1)} (K. Krippendorff, Computing Krippendorff's
     * Alpha-Reliability, 2011, section D).
     */
    public static OptionalDouble krippendorffAlpha(AgreementSums sums) {
        double votes = sums.pairedVotes();
        double squares = 0;
        for (double chosen : sums.pairedByCategory()) {
            squares += chosen * chosen;
        }
        double byChance = votes * votes - squares;
        return byChance > 0
                ? OptionalDouble.of(1 - (votes - 1) * sums.disagreement() / byChance)
                : OptionalDouble.empty();
    }

    /**
     * Gwet's AC1: {@code (pa - pe) / (1 - pe)}; {@code pa} over items with two votes or more, {@code pe = sum of pi (1 - pi)
     * / (categories - 1)}, where {@code pi} is the mean share of a category over all items with a vote (K. L. Gwet, British
     * Journal of Mathematical and Statistical Psychology 61, 2008, 29-48; with missing votes, Handbook of Inter-Rater
     * Reliability, 4th edition, 2014, section 2.4). It stays defined where every vote is of one category.
     */
    public static OptionalDouble gwetAc1(AgreementSums sums) {
        if (sums.paired() == 0) {
            return OptionalDouble.empty();
        }
        double expected = 0;
        for (double share : sums.sharesByCategory()) {
            double pi = share / sums.rated();
            expected += pi * (1 - pi);
        }
        expected /= sums.categories() - 1;
        double observed = sums.agreement() / sums.paired();
        return OptionalDouble.of((observed - expected) / (1 - expected));
    }

    /** The mean, over items with two votes or more, of the share of pairs of votes that agree; nothing off for chance. */
    static OptionalDouble pairwise(AgreementSums sums) {
        return sums.paired() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums.agreement() / sums.paired());
    }
}
