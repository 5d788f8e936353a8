package dev.specstress.providers.quota;

/**
 * When a share that was divided anew is taken: less one interval later, more two. Whoever gives a share up has done so
 * before anybody takes it, or what it held has ended ({@link Shares#HOLDS}), so that no two instances spend the same quota
 * when a claim changes hands; and it does not give it up long before. A newcomer begins with nothing.
 *
 * <p>Not safe for use by several threads.
 */
final class Ramp {
    private LaneLimits last = LaneLimits.NOTHING;
    private LaneLimits beforeLast = LaneLimits.NOTHING;

    /** What may be used until the next interval, given the share computed for this one. */
    LaneLimits next(LaneLimits share) {
        LaneLimits now = last.atMost(beforeLast);
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
