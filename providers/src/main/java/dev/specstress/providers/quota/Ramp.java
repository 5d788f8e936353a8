package dev.specstress.providers.quota;

/**
 * Takes less at once and more two intervals later. By then whoever gives a share up has divided anew without it, or what it
 * held has ended ({@link Shares#HOLDS}), so that no two instances spend the same quota when a claim changes hands. A
 * newcomer begins with nothing.
 *
 * <p>Not safe for use by several threads.
 */
final class Ramp {
    private LaneLimits last = LaneLimits.NOTHING;
    private LaneLimits beforeLast = LaneLimits.NOTHING;

    /** What may be used until the next interval, given the share computed for this one. */
    LaneLimits next(LaneLimits share) {
        LaneLimits now = share.atMost(last).atMost(beforeLast);
        beforeLast = last;
        last = share;
        return now;
    }

    /** Begins anew with nothing, after a time in which claims were not heard. */
    void reset() {
        last = LaneLimits.NOTHING;
        beforeLast = LaneLimits.NOTHING;
    }
}
