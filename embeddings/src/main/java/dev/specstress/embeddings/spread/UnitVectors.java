package dev.specstress.embeddings.spread;

/**
 * Many vectors of length 1 in one array, one after the other.
 *
 * @param numbers {@code dimensions} of them for each vector
 */
public record UnitVectors(float[] numbers, int dimensions) {

    public UnitVectors {
        if (dimensions < 1 || numbers.length % dimensions != 0) {
            throw new IllegalArgumentException(
                    numbers.length + " numbers are no vectors of " + dimensions + " dimensions");
        }
    }

    /** How many there are. */
    public int count() {
        return numbers.length / dimensions;
    }

    /** The cosine of the angle between two of them. */
    float cosine(int one, int other) {
        return product(numbers, one * dimensions, numbers, other * dimensions, dimensions);
    }

    /** Euclidean distance of two vectors of length 1 and a given cosine, 0 to 2; unlike the cosine it is a metric. */
    static double distance(float cosine) {
        return Math.sqrt(Math.max(0, 2 - 2.0 * cosine));
    }

    /** Eight sums that do not wait for one another; always in the same order, so that the result is the same. */
    static float product(float[] one, int from, float[] other, int otherFrom, int dimensions) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int at = 0;
        for (; at + 8 <= dimensions; at += 8) {
            int i = from + at;
            int j = otherFrom + at;
            a += one[i] * other[j];
            b += one[i + 1] * other[j + 1];
            c += one[i + 2] * other[j + 2];
            d += one[i + 3] * other[j + 3];
            e += one[i + 4] * other[j + 4];
            f += one[i + 5] * other[j + 5];
            g += one[i + 6] * other[j + 6];
            h += one[i + 7] * other[j + 7];
        }
        for (; at < dimensions; at++) {
            a += one[from + at] * other[otherFrom + at];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }
}
