package dev.specstress.scoring.internal.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How far apart the answers of one and the same model lie when it is asked again, pooled over the models of a scenario:
 * {@code s^2 = sum over models of SS_m / sum over models of (r_m - 1)}, with {@code SS_m} the squared distances of a model's
 * {@code r_m} positions from their mean. It holds what the matcher adds from answer to answer, but not what a second
 * matching of the same answers would.
 *
 * @param variance1 pooled variance on value 1, 0 to 18: that of two positions at opposite ends
 * @param variance2 likewise on value 2
 * @param degreesOfFreedom behind each of them, 1 or more
 */
public record WithinModelSpread(double variance1, double variance2, int degreesOfFreedom) {

    /** Nothing where no model has two positions. The order of models and of positions never matters. */
    public static Optional<WithinModelSpread> of(Collection<List<Position>> byModel) {
        int degreesOfFreedom = byModel.stream().mapToInt(one -> one.size() - 1).sum();
        return degreesOfFreedom < 1
                ? Optional.empty()
                : Optional.of(new WithinModelSpread(
                        squares(byModel, Position::value1) / degreesOfFreedom,
                        squares(byModel, Position::value2) / degreesOfFreedom,
                        degreesOfFreedom));
    }

    /** Summed as whole numbers for each number of positions, so that nothing depends on the order. */
    private static double squares(Collection<List<Position>> byModel, ToIntFunction<Position> axis) {
        Map<Integer, Long> scaledBySize = new TreeMap<>();
        for (List<Position> one : byModel) {
            Spread spread = Spread.of(one, axis);
            scaledBySize.merge(spread.n(), spread.scaledVariance(), Long::sum);
        }
        return scaledBySize.entrySet().stream()
                .mapToDouble(each -> (double) each.getValue() / each.getKey())
                .sum();
    }
}
