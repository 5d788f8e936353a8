package dev.specstress.benchmarks.diagnosis;

import java.util.List;
import java.util.function.ToIntFunction;

/** How disagreement decides what is graded. */
final class Route {
    private static final double LOW_RATE = 0.3;
    private static final double BETWEEN_RATE = 0.5;

    private Route() {}

    /** The larger of two population standard deviations. */
    static double d(List<WorldModels.Said> said) {
        return Math.max(
                deviation(said, each -> each.position().value1()),
                deviation(said, each -> each.position().value2()));
    }

    private static double deviation(List<WorldModels.Said> said, ToIntFunction<WorldModels.Said> place) {
        double mean = said.stream().mapToInt(place).average().orElseThrow();
        return Math.sqrt(said.stream()
                .mapToDouble(each -> Math.pow(place.applyAsInt(each) - mean, 2))
                .average()
                .orElseThrow());
    }

    static double probability(List<WorldModels.Said> said) {
        double d = d(said);
        return d >= 1.5 ? 1 : d >= 1 ? BETWEEN_RATE : LOW_RATE;
    }
}
