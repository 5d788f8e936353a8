package dev.specstress.providers.quota;

import dev.specstress.providers.ModelRequest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** One pool of a provider's limits, as this process sees it: every attempt enters it and leaves it. */
public final class Lane {
    private static final String SHARE = "specstress.quota.share";
    private static final String BEARABLE = "specstress.quota.limit";
    private static final String CUTS = "specstress.quota.cuts";
    private static final String LAST_CUT = "specstress.quota.last.cut.age";
    private static final long NEVER = Long.MIN_VALUE;

    private final String name;
    private final Gate gate;
    private final MeterRegistry meters;
    private final LongSupplier nanos;
    private final TokenEstimates estimates = new TokenEstimates();
    private final AtomicLong lastCut = new AtomicLong(NEVER);

    Lane(String name, Gate gate, MeterRegistry meters, LongSupplier nanos) {
        this.name = name;
        this.gate = gate;
        this.meters = meters;
        this.nanos = nanos;
        gauge(SHARE, "requests_per_minute", lane -> lane.gate.share().requestsPerMinute());
        gauge(SHARE, "tokens_per_minute", lane -> lane.gate.share().tokensPerMinute());
        gauge(SHARE, "concurrency", lane -> lane.gate.share().concurrency());
        gauge(BEARABLE, "requests_per_minute", lane -> lane.gate.bearablePerMinute());
        TimeGauge.builder(LAST_CUT, this, TimeUnit.NANOSECONDS, Lane::lastCutAge)
                .description("Time since the lane's rate was last cut; not a number if never")
                .tags("lane", name)
                .register(meters);
    }

    /**
     * Waits until an attempt may be made.
     *
     * @return empty if that was not so within the time
     */
    public Optional<Pass> enter(ModelRequest request, Duration atMost) throws InterruptedException {
        return gate.enter(estimates.of(request), atMost);
    }

    /**
     * An attempt is over.
     *
     * @param input tokens it was billed for, 0 or more; where both are 0 nothing is known and the guess stands
     * @param output tokens it was billed for, 0 or more
     */
    public void leave(Pass pass, ModelRequest request, long input, long output) {
        boolean known = input + output > 0;
        if (known) {
            estimates.learn(request.model().getName(), output);
        }
        gate.leave(pass, known ? input + output : pass.tokens());
    }

    /** No attempt was made after all. */
    public void giveBack(Pass pass) {
        gate.giveBack(pass);
    }

    /** The provider said that it was asked too often, and perhaps when to come back. */
    public void tooMany(Optional<Duration> retryAfter) {
        if (gate.tooMany(retryAfter)) {
            cut(retryAfter.isPresent() ? "retry_after" : "rate_limited");
        }
    }

    /** The provider had trouble of its own: nothing is cut, nothing grows for a while. */
    public void trouble() {
        gate.trouble();
    }

    Gate gate() {
        return gate;
    }

    private void cut(String reason) {
        lastCut.set(nanos.getAsLong());
        meters.counter(CUTS, "lane", name, "reason", reason).increment();
    }

    private double lastCutAge() {
        long at = lastCut.get();
        return at == NEVER ? Double.NaN : nanos.getAsLong() - at;
    }

    private void gauge(String meter, String unit, ToDoubleFunction<Lane> value) {
        Gauge.builder(meter, this, value)
                .description("What this process may use of the lane; infinite without a limit")
                .tags(Tags.of("lane", name, "of", unit))
                .register(meters);
    }
}
