package dev.specstress.generator.internal.select;

import java.util.Optional;

/** Vectors of length 1 under a name each, and which of them lies nearest to another. For one thread. */
interface Neighbours {

    /**
     * A vector kept and how near it is.
     *
     * @param cosine of the angle between the two, -1 to 1
     */
    record Nearest(String name, double cosine) {}

    void add(String name, float[] vector);

    /** The nearest of all kept at or above a cosine; of several as near, the first added. */
    Optional<Nearest> nearest(float[] vector, double cosine);
}
