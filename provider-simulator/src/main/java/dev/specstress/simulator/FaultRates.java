package dev.specstress.simulator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often a model fails.
 *
 * <p>Faults are drawn from the seed, the model, what it is sent and how often it was sent just that before, so that a retry
 * may succeed where the first attempt did not.
 *
 * @param shares by kind, from 0 to 1 of the requests; together at most 1
 * @param retryAfter what a 429 asks the client to wait; zero or more
 * @param slowBy by how much a slow answer is later than it would have been; zero or more
 */
public record FaultRates(Map<FaultKind, Double> shares, Duration retryAfter, Duration slowBy) {
    private static final FaultRates NONE = new FaultRates(Map.of(), Duration.ofSeconds(1), Duration.ofSeconds(10));
    /** Ten tenths are a little more than one. */
    private static final double ROUNDING = 1e-9;

    public FaultRates {
        shares.forEach((kind, share) -> check("the rate of " + kind.label(), share));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        check("the sum of rates", sum <= 1 + ROUNDING ? Math.min(1, sum) : sum);
        if (retryAfter.isNegative() || slowBy.isNegative()) {
            throw new IllegalArgumentException("a wait must not be negative");
        }
        shares = Map.copyOf(shares);
    }

    public static FaultRates none() {
        return NONE;
    }

    /** These rates with another share of one kind. */
    public FaultRates with(FaultKind kind, double share) {
        Map<FaultKind, Double> more = new EnumMap<>(FaultKind.class);
        more.putAll(shares);
        more.put(kind, share);
        return new FaultRates(more, retryAfter, slowBy);
    }

    public FaultRates withRetryAfter(Duration wait) {
        return new FaultRates(shares, wait, slowBy);
    }

    public FaultRates withSlowBy(Duration wait) {
        return new FaultRates(shares, retryAfter, wait);
    }

    private static void check(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, but is " + rate);
        }
    }
}
