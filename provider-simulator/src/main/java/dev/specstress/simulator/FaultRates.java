package dev.specstress.simulator;

import java.time.Duration;

/**
 * How often a model fails, as shares from 0 to 1 of its requests; together at most 1.
 *
 * <p>Faults are drawn from the seed, the request and how often that very request was sent before, so that a retry may
 * succeed where the first attempt did not.
 *
 * @param rateLimited answered 429 with a {@code Retry-After}
 * @param serverError answered 500
 * @param hang not answered until the client gives up
 * @param refuse answered with a refusal of the provider's own, or stopped by its content filter
 * @param empty answered with no text
 * @param retryAfter what a 429 asks the client to wait
 */
public record FaultRates(
        double rateLimited, double serverError, double hang, double refuse, double empty, Duration retryAfter) {
    public FaultRates {
        check("rateLimited", rateLimited);
        check("serverError", serverError);
        check("hang", hang);
        check("refuse", refuse);
        check("empty", empty);
        check("the sum of rates", rateLimited + serverError + hang + refuse + empty);
    }

    public static FaultRates none() {
        return new FaultRates(0, 0, 0, 0, 0, Duration.ofSeconds(1));
    }

    public FaultRates withRateLimited(double rate) {
        return new FaultRates(rate, serverError, hang, refuse, empty, retryAfter);
    }

    public FaultRates withServerError(double rate) {
        return new FaultRates(rateLimited, rate, hang, refuse, empty, retryAfter);
    }

    public FaultRates withHang(double rate) {
        return new FaultRates(rateLimited, serverError, rate, refuse, empty, retryAfter);
    }

    public FaultRates withRefuse(double rate) {
        return new FaultRates(rateLimited, serverError, hang, rate, empty, retryAfter);
    }

    public FaultRates withEmpty(double rate) {
        return new FaultRates(rateLimited, serverError, hang, refuse, rate, retryAfter);
    }

    public FaultRates withRetryAfter(Duration wait) {
        return new FaultRates(rateLimited, serverError, hang, refuse, empty, wait);
    }

    private static void check(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, but is " + rate);
        }
    }
}
