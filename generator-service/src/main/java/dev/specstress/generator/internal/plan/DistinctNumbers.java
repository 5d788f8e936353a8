package dev.specstress.generator.internal.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Draws distinct numbers out of [0, size) uniformly, in uniformly random order, without holding the range: a Fisher-Yates
 * shuffle that stops early and remembers only what it moved. Drawing more from the same seed goes on where it stopped, so
 * that a longer plan begins with the shorter one.
 */
final class DistinctNumbers {
    private final long size;
    private final RandomGenerator random;
    private final Map<Long, Long> moved = new HashMap<>();
    private long drawn = 0;

    DistinctNumbers(long size, RandomGenerator random) {
        this.size = size;
        this.random = random;
    }

    /**
     * The next number.
     *
     * @throws IllegalStateException if all are drawn
     */
    long next() {
        if (drawn >= size) {
            throw new IllegalStateException("all " + size + " numbers are drawn");
        }
        long at = drawn + random.nextLong(size - drawn);
        long value = moved.getOrDefault(at, at);
        Long first = moved.remove(drawn);
        if (at != drawn) {
            moved.put(at, first == null ? drawn : first);
        }
        drawn++;
        return value;
    }
}
