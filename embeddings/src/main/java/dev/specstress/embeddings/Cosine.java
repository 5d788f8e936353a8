package dev.specstress.embeddings;

/** How alike two vectors point. */
public final class Cosine {
    private Cosine() {}

    /**
     * The cosine of the angle between two vectors, -1 to 1; 0 where one of them is all zeros.
     *
     * @throws IllegalArgumentException if they have different lengths
     */
    public static double of(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "vectors of " + one.length + " and " + other.length + " dimensions have no angle");
        }
        double dot = 0;
        double first = 0;
        double second = 0;
        for (var at = 0; at < one.length; at++) {
            dot += (double) one[at] * other[at];
            first += (double) one[at] * one[at];
            second += (double) other[at] * other[at];
        }
        return first == 0 || second == 0 ? 0 : Math.clamp(dot / Math.sqrt(first * second), -1.0, 1.0);
    }
}
