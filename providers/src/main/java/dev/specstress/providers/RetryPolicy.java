package dev.specstress.providers;

import java.time.Duration;

/**
 * When a call is tried again: after a rate limit, a server error or a broken connection, and never for long.
 *
 * <p>The wait after attempt {@code n} is {@code min(maxDelay, firstDelay * 2^(n-1))}, shortened at random by up to
 * {@code jitter} of itself so that callers do not come back in step. A provider that names a time to come back is taken at
 * its word: never earlier, at most {@code jitter} of that time later, and never more than {@code retryAfterCap}.
 *
 * @param maxAttempts attempts per call, 1 or more; 1 never retries
 * @param firstDelay above zero
 * @param maxDelay not below {@code firstDelay}
 * @param retryAfterCap the longest wait a provider may ask for, zero or more
 * @param jitter 0 to 1
 */
public record RetryPolicy(
        int maxAttempts, Duration firstDelay, Duration maxDelay, Duration retryAfterCap, double jitter) {

    /** Five attempts, half a second doubling to 30 s, {@code Retry-After} up to a minute, a quarter of jitter. */
    public static final RetryPolicy STANDARD =
            new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(60), 0.25);

    /** Checks every part; the message of the {@link IllegalArgumentException} names it. */
    public RetryPolicy {
        require(maxAttempts >= 1, "max attempts must be 1 or more");
        require(firstDelay.isPositive(), "first delay must be above zero");
        require(maxDelay.compareTo(firstDelay) >= 0, "max delay must not be below the first delay");
        require(!retryAfterCap.isNegative(), "cap on Retry-After must not be negative");
        require(jitter >= 0 && jitter <= 1, "jitter must be between 0 and 1");
    }

    /**
     * How long to wait after a failed attempt that the provider gave no time for.
     *
     * @param failedAttempts attempts made so far, 1 or more
     * @param draw uniform in [0, 1)
     */
    public Duration backoff(int failedAttempts, double draw) {
        double ideal = firstDelay.toMillis() * Math.pow(2, failedAttempts - 1.0);
        double capped = Math.min(ideal, (double) maxDelay.toMillis());
        return Duration.ofMillis(Math.round(capped * (1 - jitter * draw)));
    }

    /**
     * How long to wait when the provider named a time.
     *
     * @param asked as the provider asked; a time already past counts as zero
     * @param draw uniform in [0, 1)
     */
    public Duration honouring(Duration asked, double draw) {
        long wanted = Math.max(0, asked.toMillis());
        long spread = Math.round(wanted * (1 + jitter * draw));
        return Duration.ofMillis(Math.min(spread, retryAfterCap.toMillis()));
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("Retry policy: " + complaint);
        }
    }
}
