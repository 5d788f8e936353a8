package dev.specstress.findings.diagnosis;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Control of the false discovery rate (Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995). It holds
 * for independent p-values and for positively dependent ones (Benjamini and Yekutieli, Annals of Statistics 29, 2001).
 */
final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** For each p-value the least rate at which it would be named, 0 to 1. */
    static double[] adjusted(double[] pValues) {
        double[] adjusted = new double[pValues.length];
        double least = 1;
        int rank = pValues.length;
        for (int at : IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer each) -> pValues[each])
                        .reversed())
                .toList()) {
            least = Math.min(least, pValues[at] * pValues.length / rank--);
            adjusted[at] = least;
        }
        return adjusted;
    }
}
