package dev.specstress.generator.internal.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at every vector. */
final class ExactNeighbours implements Neighbours {
    private final List<String> names = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();

    @Override
    public void add(String name, float[] vector) {
        names.add(name);
        vectors.add(vector);
    }

    @Override
    public Optional<Nearest> nearest(float[] vector, double cosine) {
        int nearest = -1;
        double most = cosine;
        for (int at = 0; at < vectors.size(); at++) {
            double product = product(vector, vectors.get(at));
            if (product > most || (nearest < 0 && product >= cosine)) {
                nearest = at;
                most = product;
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(new Nearest(names.get(nearest), Math.min(1, most)));
    }

    /** Eight sums that do not wait for one another; in a fixed order, so that every machine rounds alike. */
    static float product(float[] one, float[] other) {
        float[] sums = new float[8];
        int at = 0;
        for (; at + 8 <= one.length; at += 8) {
            for (int lane = 0; lane < 8; lane++) {
                sums[lane] += one[at + lane] * other[at + lane];
            }
        }
        for (; at < one.length; at++) {
            sums[0] += one[at] * other[at];
        }
        return (sums[0] + sums[1]) + (sums[2] + sums[3]) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }
}
