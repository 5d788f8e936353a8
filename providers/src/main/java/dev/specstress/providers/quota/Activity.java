package dev.specstress.providers.quota;

/**
 * What went through a gate since it was last asked, and what waits at it now.
 *
 * @param seconds how long ago that was, above 0
 * @param tokens set aside, or used where that is known
 */
record Activity(double seconds, long attempts, double tokens, int waiting, int inFlight) {
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double TOKENS_BEFORE_ANY_IS_KNOWN = 1_000;

    double attemptsPerSecond() {
        return attempts / seconds;
    }

    /** What this instance could use: what it used, and everything that waits within a second. */
    LaneLimits demand() {
        double perMinute = (attemptsPerSecond() + waiting) * SECONDS_PER_MINUTE;
        double each = attempts == 0 ? TOKENS_BEFORE_ANY_IS_KNOWN : Math.max(0, tokens / attempts);
        return new LaneLimits(perMinute, perMinute * each, inFlight + waiting);
    }
}
