package dev.specstress.benchmarks.spread;

import dev.specstress.embeddings.spread.UnitVectors;
import java.util.Locale;
import java.util.Random;

/** Points to choose from, made of a seed: 384 dimensions, as the embedding in the jar has, with weights 1 to 4. */
record SamplePoints(UnitVectors vectors, float[] weights) {
    private static final int DIMENSIONS = 384;
    private static final int CLUSTERS = 2_000;
    /** Spread within a cluster such that two of its points have a cosine of about 0.5, as questions on one matter do. */
    private static final double WITHIN = 1.0;

    /** How they lie. */
    enum Kind {
        CLUSTERED,
        SCATTERED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SamplePoints of(Kind kind, int count, long seed) {
        Random random = new Random(seed);
        float[][] middles = new float[kind == Kind.CLUSTERED ? CLUSTERS : 0][DIMENSIONS];
        for (float[] middle : middles) {
            for (int at = 0; at < DIMENSIONS; at++) {
                middle[at] = (float) random.nextGaussian();
            }
        }
        float[] numbers = new float[count * DIMENSIONS];
        float[] weights = new float[count];
        for (int point = 0; point < count; point++) {
            float[] middle = middles.length == 0 ? new float[DIMENSIONS] : middles[random.nextInt(middles.length)];
            fill(numbers, point * DIMENSIONS, middle, random);
            weights[point] = 1 + 3 * random.nextFloat();
        }
        return new SamplePoints(new UnitVectors(numbers, DIMENSIONS), weights);
    }

    private static void fill(float[] numbers, int from, float[] middle, Random random) {
        double square = 0;
        for (int at = 0; at < DIMENSIONS; at++) {
            float number = (float) (middle[at] + WITHIN * random.nextGaussian());
            numbers[from + at] = number;
            square += number * number;
        }
        float length = (float) Math.sqrt(square);
        for (int at = 0; at < DIMENSIONS; at++) {
            numbers[from + at] /= length;
        }
    }
}
