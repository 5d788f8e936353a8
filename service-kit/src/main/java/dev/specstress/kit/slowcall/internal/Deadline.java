package dev.specstress.kit.slowcall.internal;

import java.time.Duration;

/** A point in time by the monotonic clock. */
record Deadline(long nanos) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean passed() {
        return nanos - System.nanoTime() <= 0;
    }

    Deadline earlierOf(Deadline other) {
        return nanos - other.nanos <= 0 ? this : other;
    }

    /** This deadline brought forward. */
    Deadline minus(Duration duration) {
        return new Deadline(nanos - duration.toNanos());
    }
}
