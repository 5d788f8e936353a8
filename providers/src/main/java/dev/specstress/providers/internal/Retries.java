package dev.specstress.providers.internal;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.providers.budget.Expense;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryAfter;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.providers.internal.wire.Wire;
import dev.specstress.providers.quota.Lane;
import dev.specstress.providers.quota.Pass;
import dev.specstress.providers.quota.Quotas;
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
    private final Quotas quotas;

    public Retries(RetryPolicy policy, Pacing pacing, CallMeters meters, Quotas quotas) {
        this.policy = policy;
        this.pacing = pacing;
        this.quotas = quotas;
        this.jitter = new Random(pacing.jitterSeed());
        this.meters = meters;
    }

    /**
     * Makes attempts until one ends the call, the policy gives up, or the time is up. Each waits for its turn in the model's
     * lane; the wait for the first is no part of the call, so that a long queue times nothing out but what has a deadline.
     *
     * @param callTimeout of the provider, for all attempts and the waits between them together
     * @param expense asked before each attempt; a cap reached meanwhile ends the call
     */
    public Tally call(Wire wire, ModelRequest request, Duration callTimeout, Expense expense)
            throws InterruptedException {
        Lane lane = quotas.lane(request.model().getLane());
        Instant asked = pacing.clock().instant();
        Optional<Pass> pass = request.deadline().isAfter(asked)
                ? lane.enter(request, Duration.between(asked, request.deadline()))
                : Optional.empty();
        Instant start = pacing.clock().instant();
        if (pass.isEmpty()) {
            return notAsked(NotAskedReason.EXPIRED, start);
        }
        TimeLimit limit = TimeLimit.of(start, request.deadline(), shorter(callTimeout, request.allowance()));
        if (limit.passed(start)) {
            // Its turn came at the very end.
            lane.giveBack(pass.get());
            return notAsked(NotAskedReason.EXPIRED, start);
        }
        if (!expense.mayBegin()) {
            lane.giveBack(pass.get());
            return notAsked(NotAskedReason.BUDGET, start);
        }
        Instant now = start;
        TokenUsage usage = TokenUsage.NONE;
        for (int attempts = 1; ; attempts++) {
            AttemptResult result = attempt(wire, request, limit.left(now), lane, pass.get());
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
                    pass = lane.enter(request, limit.left(pacing.clock().instant()));
                    now = pacing.clock().instant();
                    if (pass.isEmpty() || limit.passed(now)) {
                        // The pause overslept, or the lane let nothing pass in time.
                        pass.ifPresent(lane::giveBack);
                        return new Tally(limit.timedOut(), attempts, usage, start, now);
                    }
                    if (!expense.mayBegin()) {
                        lane.giveBack(pass.get());
                        return new Tally(failed.failure(), attempts, usage, start, now);
                    }
                }
            }
        }
    }

    private static Tally notAsked(NotAskedReason reason, Instant at) {
        return new Tally(new CallOutcome.NotAsked(reason), 0, TokenUsage.NONE, at, at);
    }

    private static Duration shorter(Duration callTimeout, Optional<Duration> allowance) {
        return allowance.filter(allowed -> allowed.compareTo(callTimeout) < 0).orElse(callTimeout);
    }

    private AttemptResult attempt(Wire wire, ModelRequest request, Duration left, Lane lane, Pass pass)
            throws InterruptedException {
        TokenUsage used = TokenUsage.NONE;
        try {
            AttemptResult result = wire.attempt(request, left);
            used = usage(result);
            if (result instanceof AttemptResult.WorthRetrying failed) {
                tell(lane, failed);
            }
            return result;
        } finally {
            lane.leave(pass, request, used.input(), used.output());
        }
    }

    private static TokenUsage usage(AttemptResult result) {
        return switch (result) {
            case AttemptResult.Ended ended -> ended.usage();
            case AttemptResult.WorthRetrying failed -> failed.usage();
            case AttemptResult.RanOut() -> TokenUsage.NONE;
        };
    }

    /** What a failure says of the provider holds for every call of its lane, not for this one alone. */
    private void tell(Lane lane, AttemptResult.WorthRetrying failed) {
        if (failed.cause() == RetryCause.RATE_LIMITED) {
            lane.tooMany(failed.retryAfter()
                    .map(asked -> asked.from(pacing.clock().instant()))
                    .map(wait -> wait.compareTo(policy.retryAfterCap()) > 0 ? policy.retryAfterCap() : wait));
        } else {
            lane.trouble();
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
