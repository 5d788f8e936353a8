package dev.specstress.benchmarks.measure;

import dev.specstress.scoring.internal.measure.Position;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Panels as a matcher might place them: some close together, some in camps, some all over the rubric. */
final class MatchedPanels {
    private static final int LARGEST_WIDTH = 7;

    private MatchedPanels() {}

    /**
     * Draws panels.
     *
     * @param panels how many, 1 or more
     * @param models models in each, 1 or more
     */
    static List<List<Position>> drawn(int panels, int models, long seed) {
        Random draw = new Random(seed);
        return IntStream.range(0, panels).mapToObj(_ -> panel(models, draw)).toList();
    }

    private static List<Position> panel(int models, Random draw) {
        int width = 1 + draw.nextInt(LARGEST_WIDTH);
        int least = draw.nextInt(LARGEST_WIDTH + 1 - width);
        return IntStream.range(0, models)
                .mapToObj(model -> new Position(
                        "subject-%02d".formatted(model),
                        least + draw.nextInt(width),
                        least + draw.nextInt(width),
                        draw.nextDouble()))
                .toList();
    }
}
