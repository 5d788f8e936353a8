package dev.specstress.simulator.internal.character;

import dev.specstress.simulator.internal.draw.Draw;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a judge confuses what it should tell apart: row = what is true, column = what it reports, each row sums
 * to 1.
 */
public record ErrorMatrix(List<List<Double>> rows) {
    private static final double TOLERANCE = 1e-6;

    public ErrorMatrix {
        if (!isValid(rows, rows.size())) {
            throw new IllegalArgumentException("not a square of probabilities whose rows sum to 1: " + rows);
        }
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether these are {@code size} rows of {@code size} probabilities, each row summing to 1. */
    public static boolean isValid(List<List<Double>> rows, int size) {
        return rows.size() == size
                && rows.stream()
                        .allMatch(row -> row.size() == size
                                && row.stream().allMatch(p -> p >= 0 && p <= 1)
                                && Math.abs(row.stream().mapToDouble(p -> p).sum() - 1) < TOLERANCE);
    }

    public static ErrorMatrix faithful(int size) {
        return banded(size, 0, 0);
    }

    /**
     * Errors by distance on an ordered scale.
     *
     * @param near mass moved to the neighbours, halved at either end of the scale
     * @param far mass spread over all that lies further off
     */
    public static ErrorMatrix banded(int size, double near, double far) {
        return new ErrorMatrix(IntStream.range(0, size)
                .mapToObj(truth -> bandedRow(size, truth, near, far))
                .toList());
    }

    private static List<Double> bandedRow(int size, int truth, double near, double far) {
        Double[] row = new Double[size];
        int neighbours = (truth > 0 ? 1 : 0) + (truth < size - 1 ? 1 : 0);
        int others = size - 1 - neighbours;
        double left = 1;
        for (int told = 0; told < size; told++) {
            int distance = Math.abs(told - truth);
            row[told] = distance == 1 ? near / 2 : distance > 1 ? far / others : 0;
            left -= row[told];
        }
        row[truth] = left;
        return List.of(row);
    }

    public int size() {
        return rows.size();
    }

    /** What is reported where {@code truth} is true. */
    public int report(int truth, Draw draw) {
        return draw.weighted(
                rows.get(truth).stream().mapToDouble(Double::doubleValue).toArray());
    }
}
