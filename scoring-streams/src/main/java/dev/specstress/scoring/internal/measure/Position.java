package dev.specstress.scoring.internal.measure;

/**
 * Where the matcher put one model's answer (repeat 0) on the two rubrics of a scenario.
 *
 * @param value1 on value 1's anchors, 0 to 6
 * @param value2 on value 2's anchors, 0 to 6
 * @param confidence the matcher's, 0 to 1; NaN if nobody said
 */
public record Position(String model, int value1, int value2, double confidence) {

    public Position {
        requireAnchor(model, value1);
        requireAnchor(model, value2);
    }

    private static void requireAnchor(String model, int position) {
        if (position < 0 || position > 6) {
            throw new IllegalArgumentException(
                    "position " + position + " of model " + model + " is outside the rubric's 0 to 6");
        }
    }
}
