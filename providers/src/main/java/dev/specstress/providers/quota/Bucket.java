package dev.specstress.providers.quota;

import java.time.Duration;

/**
 * A token bucket whose rate may change at any time. It holds what two fifths of a second bring, and at least one; more than it
 * holds can be taken from a full one, which then owes the rest.
 *
 * <p>Not safe for use by several threads. Starts empty.
 */
final class Bucket {
    private static final double HOLDS_SECONDS = 0.4;
    private static final double NANOS = 1e9;
    /** The longest wait told: whoever waits looks again then. */
    private static final long LONGEST_WAIT = Duration.ofHours(1).toNanos();

    private double level;
    private double perSecond;
    private long filledAt;

    /** @param perSecond 0 or more; infinite for a bucket that is always full */
    void rate(double perSecond, long now) {
        fill(now);
        this.perSecond = perSecond;
        level = Math.min(level, holds());
    }

    /** Nanoseconds until an amount can be taken at the present rate; 0 if now. */
    long waitFor(double amount, long now) {
        if (Double.isInfinite(perSecond)) {
            return 0;
        }
        fill(now);
        double lacking = Math.min(amount, holds()) - level;
        if (lacking <= 0) {
            return 0;
        }
        double nanos = Math.ceil(lacking / perSecond * NANOS);
        return nanos < LONGEST_WAIT ? Math.max(1, (long) nanos) : LONGEST_WAIT;
    }

    /** Takes an amount, whether or not it is there. */
    void take(double amount) {
        if (!Double.isInfinite(perSecond)) {
            level -= amount;
        }
    }

    /** Gives back what was taken and not used; a negative amount is taken after all. */
    void giveBack(double amount) {
        if (!Double.isInfinite(perSecond)) {
            level = Math.min(holds(), level + amount);
        }
    }

    private double holds() {
        return Math.max(1, perSecond * HOLDS_SECONDS);
    }

    private void fill(long now) {
        if (Double.isInfinite(perSecond)) {
            // Whatever the next rate is, it is full then.
            level = Double.POSITIVE_INFINITY;
        } else if (now > filledAt) {
            level = Math.min(holds(), level + perSecond * (now - filledAt) / NANOS);
        }
        filledAt = now;
    }
}
