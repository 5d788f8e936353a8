package dev.specstress.providers.quota;

import java.time.Duration;
import java.util.Optional;

/**
 * How many requests a second a provider seems to bear, beneath the share that configuration grants: additive increase,
 * multiplicative decrease (Chiu and Jain 1989). Being told "too many requests" cuts it, at most once a second, since the
 * calls that were under way together are told together; a server's own trouble only stops its growth for a while.
 *
 * <p>Not safe for use by several threads.
 */
final class AdaptiveRate {
    private static final double CUT = 0.7;
    /** Per second, as a part of the rate at the last cut: a halved rate is back within about ten seconds. */
    private static final double GROWTH = 0.05;

    private static final double LEAST = 0.1;
    private static final long CUT_AT_MOST_EVERY = Duration.ofSeconds(1).toNanos();
    private static final long NO_GROWTH_AFTER_TROUBLE = Duration.ofSeconds(5).toNanos();
    private double perSecond = Double.POSITIVE_INFINITY;
    private double atCut;
    private long grownUntil;
    private long noGrowthBefore;
    private long noCutBefore;
    private long closedUntil;
    private boolean everCut;
    private boolean closed;

    /**
     * The provider said that it was asked too often.
     *
     * @param observed requests a second sent lately
     * @param retryAfter how long it wants to be left alone, where it says so
     * @return whether the rate was cut
     */
    boolean tooMany(double observed, Optional<Duration> retryAfter, long now) {
        retryAfter.ifPresent(wait -> closeUntil(now + wait.toNanos()));
        if (everCut && now - noCutBefore < 0) {
            return false;
        }
        everCut = true;
        noCutBefore = now + CUT_AT_MOST_EVERY;
        atCut = Math.max(LEAST, Math.min(current(now), Math.max(observed, LEAST)));
        perSecond = Math.max(LEAST, atCut * CUT);
        grownUntil = now;
        noGrowthBefore = now + CUT_AT_MOST_EVERY;
        return true;
    }

    /** The provider had trouble of its own. */
    void trouble(long now) {
        current(now);
        noGrowthBefore = Math.max(noGrowthBefore, now + NO_GROWTH_AFTER_TROUBLE);
    }

    /** Requests a second it may be asked now; 0 while it wants to be left alone, infinite while nothing speaks against it. */
    double perSecond(long now) {
        return isClosed(now) ? 0 : current(now);
    }

    /** When it may be asked again, if it wants to be left alone now. */
    Optional<Duration> closedFor(long now) {
        return isClosed(now) ? Optional.of(Duration.ofNanos(closedUntil - now)) : Optional.empty();
    }

    private boolean isClosed(long now) {
        return closed && closedUntil - now > 0;
    }

    private void closeUntil(long until) {
        closedUntil = closed ? Math.max(closedUntil, until) : until;
        closed = true;
    }

    private double current(long now) {
        if (Double.isInfinite(perSecond)) {
            return perSecond;
        }
        long from = Math.max(grownUntil, noGrowthBefore);
        if (now > from) {
            perSecond += atCut * GROWTH * (now - from) / 1e9;
            grownUntil = now;
        }
        return perSecond;
    }
}
