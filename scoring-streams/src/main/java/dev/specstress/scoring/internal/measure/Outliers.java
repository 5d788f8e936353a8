package dev.specstress.scoring.internal.measure;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Models that stand alone: at least 4 away, on one axis, from at least 9 of 11 others (METHOD, outliers); for other panel
 * sizes 9/11 of the others, rounded up. Others are the models with a position; with fewer than 5 positions nobody is an
 * outlier, since two camps of two look the same as two loners.
 */
public final class Outliers {

    private static final int FAR = 4;
    private static final int SMALLEST_PANEL = 5;

    private Outliers() {}

    /** Names of the outliers, sorted. */
    public static List<String> among(List<Position> positions) {
        if (positions.size() < SMALLEST_PANEL) {
            return List.of();
        }
        return positions.stream()
                .filter(one -> alone(one, positions, Position::value1) || alone(one, positions, Position::value2))
                .map(Position::model)
                .sorted()
                .toList();
    }

    private static boolean alone(Position one, List<Position> all, ToIntFunction<Position> axis) {
        int here = axis.applyAsInt(one);
        long far = all.stream()
                .filter(other -> Math.abs(axis.applyAsInt(other) - here) >= FAR)
                .count();
        return far >= needed(all.size() - 1);
    }

    /** 9/11 of the others, rounded up. */
    static int needed(int others) {
        return Math.ceilDiv(9 * others, 11);
    }
}
