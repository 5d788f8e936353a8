package dev.specstress.providers.quota;

/**
 * How much of something there is, or is wanted, for one lane: what the provider grants to the key, what one instance could
 * use of it, or its share.
 *
 * @param requestsPerMinute 0 or more; infinite where there is no limit
 * @param tokensPerMinute 0 or more, input and output together; infinite where there is no limit
 * @param concurrency calls at once, 0 or more; {@link Integer#MAX_VALUE} where there is no limit
 */
public record LaneLimits(double requestsPerMinute, double tokensPerMinute, int concurrency) {
    public static final LaneLimits UNLIMITED =
            new LaneLimits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
    public static final LaneLimits NOTHING = new LaneLimits(0, 0, 0);

    public LaneLimits {
        if (!(requestsPerMinute >= 0) || !(tokensPerMinute >= 0) || concurrency < 0) {
            throw new IllegalArgumentException("limits must be 0 or more, not " + requestsPerMinute + " requests and "
                    + tokensPerMinute + " tokens per minute, " + concurrency + " calls at once");
        }
    }

    /** The smaller of each. */
    public LaneLimits atMost(LaneLimits other) {
        return new LaneLimits(
                Math.min(requestsPerMinute, other.requestsPerMinute),
                Math.min(tokensPerMinute, other.tokensPerMinute),
                Math.min(concurrency, other.concurrency));
    }
}
