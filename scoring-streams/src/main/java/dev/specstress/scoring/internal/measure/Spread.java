package dev.specstress.scoring.internal.measure;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How far apart positions lie on one value's rubric, kept as whole numbers: the variance is {@code scaledVariance / n^2}
 * with nothing rounded, so that neither the order of the positions nor a threshold such as 1.5 is at the mercy of
 * floating point. The one rounding is that of {@link #std()}, and it is exact where the result is 0, 1.5 or 3.
 *
 * @param n number of positions, 1 or more
 * @param scaledVariance {@code n * sum of squares - sum^2}, 0 or more
 * @param range largest less smallest position, 0 to 6
 */
record Spread(int n, long scaledVariance, int range) {

    static Spread of(List<Position> positions, ToIntFunction<Position> axis) {
        long sum = 0;
        long squares = 0;
        int least = 6;
        int most = 0;
        for (Position position : positions) {
            int at = axis.applyAsInt(position);
            sum += at;
            squares += (long) at * at;
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        int n = positions.size();
        return new Spread(n, n * squares - sum * sum, most - least);
    }

    /** Population standard deviation, 0 to 3. */
    double std() {
        return Math.sqrt((double) scaledVariance) / n;
    }
}
