package dev.specstress.findings;

import dev.specstress.schemas.DisagreementWindow;
import java.util.List;
import java.util.OptionalDouble;

/** Quantiles of disagreement from a window's histogram, to within a bin: D is taken to be spread evenly over each. */
public final class WindowQuantiles {
    private static final double BIN = 0.1;

    private WindowQuantiles() {}

    /**
     * The D that this share of the window's scenarios lies below.
     *
     * @param share 0 to 1: 0.5 for the median
     * @return 0 to 3; nothing of an empty histogram
     */
    public static OptionalDouble of(DisagreementWindow window, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share + " is outside 0 to 1");
        }
        List<Long> histogram = window.getHistogram();
        long total = histogram.stream().mapToLong(Long::longValue).sum();
        double wanted = share * total;
        double below = 0;
        for (int bin = 0; bin < histogram.size(); bin++) {
            long here = histogram.get(bin);
            if (here > 0 && below + here >= wanted) {
                return OptionalDouble.of(BIN * (bin + (wanted - below) / here));
            }
            below += here;
        }
        return OptionalDouble.empty();
    }
}
