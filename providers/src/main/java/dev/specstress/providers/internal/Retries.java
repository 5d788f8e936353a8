package dev.specstress.providers.internal;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryAfter;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.providers.internal.wire.Wire;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAskedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a call is tried again.
 *
 * <p>No attempt starts at or after the limit, and no wait reaches it: when the next attempt could only start too late the
 * last failure stands, at once. An attempt that used up its time is not repeated, since its time was all there was.
 */
public final class Retries {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private final RetryPolicy policy;
    private final Pacing pacing;
    private final Random jitter;
    private final CallMeters meters;

    public Retries(RetryPolicy policy, Pacing pacing, CallMeters meters) {
        this.policy = policy;
        this.pacing = pacing;
        this.jitter = new Random(pacing.jitterSeed());
        this.meters = meters;
    }

    /**
     * Makes attempts until one ends the call, the policy gives up, or the time is up.
     *
     * @param callTimeout of the provider, for all attempts and waits together
     */
    public Tally call(Wire wire, ModelRequest request, Duration callTimeout) throws InterruptedException {
        Instant start = pacing.clock().instant();
        TimeLimit limit = TimeLimit.of(start, request.deadline(), callTimeout);
        if (limit.passed(start)) {
            return new Tally(new CallOutcome.NotAsked(NotAskedReason.EXPIRED), 0, TokenUsage.NONE, start, start);
        }
        Instant now = start;
        TokenUsage usage = TokenUsage.NONE;
        for (int attempts = 1; ; attempts++) {
            AttemptResult result = wire.attempt(request, limit.left(now));
            now = pacing.clock().instant();
            switch (result) {
                case AttemptResult.Ended ended -> {
                    return new Tally(ended.outcome(), attempts, usage.plus(ended.usage()), start, now);
                }
                case AttemptResult.RanOut() -> {
                    return new Tally(limit.timedOut(), attempts, usage, start, now);
                }
                case AttemptResult.WorthRetrying failed -> {
                    usage = usage.plus(failed.usage());
                    Duration wait = waitAfter(attempts, failed.retryAfter(), now);
                    if (attempts >= policy.maxAttempts() || limit.passed(now.plus(wait))) {
                        return new Tally(failed.failure(), attempts, usage, start, now);
                    }
                    note(request.model(), attempts, failed.cause(), wait);
                    pacing.pause().forThe(wait);
                    now = pacing.clock().instant();
                    if (limit.passed(now)) {
                        // The pause overslept.
                        return new Tally(limit.timedOut(), attempts, usage, start, now);
                    }
                }
            }
        }
    }

    private void note(ModelEntry model, int attempts, RetryCause cause, Duration wait) {
        meters.retried(model, cause);
        log.debug(
                "model {} of {}: attempt {} failed ({}), the next in {} ms",
                model.getName(),
                model.getProvider(),
                attempts,
                cause.tag(),
                wait.toMillis());
    }

    private Duration waitAfter(int attempts, Optional<RetryAfter> retryAfter, Instant now) {
        double draw = jitter.nextDouble();
        return retryAfter
                .map(asked -> policy.honouring(asked.from(now), draw))
                .orElseGet(() -> policy.backoff(attempts, draw));
    }
}
