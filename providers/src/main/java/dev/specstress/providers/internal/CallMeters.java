package dev.specstress.providers.internal;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.schemas.ModelEntry;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/**
 * What is measured of calls, by the names of OpenTelemetry's conventions for generative AI where they have one. Tags come
 * from campaigns and fixed lists only, never from what a model said.
 */
public final class CallMeters {
    private static final String DURATION = "gen_ai.client.operation.duration";
    private static final String TOKENS = "gen_ai.client.token.usage";
    private static final String RETRIES = "specstress.provider.retries";

    private final MeterRegistry registry;

    public CallMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A call ended. One that was never sent has no duration and no tokens. */
    public void ended(ModelEntry model, Tally tally) {
        if (tally.attempts() == 0) {
            return;
        }
        Timer.builder(DURATION)
                .description("Time of one model call, waits and retries included")
                .tags(of(model).and("error.type", errorType(tally.outcome())))
                .register(registry)
                .record(tally.took());
        tokens(model, "input", tally.usage().input());
        tokens(model, "output", tally.usage().output());
    }

    void retried(ModelEntry model, RetryCause cause) {
        registry.counter(RETRIES, of(model).and("cause", cause.tag())).increment();
    }

    private void tokens(ModelEntry model, String type, long count) {
        if (count > 0) {
            DistributionSummary.builder(TOKENS)
                    .description("Tokens billed for one model call")
                    .baseUnit("tokens")
                    .tags(of(model).and("gen_ai.token.type", type))
                    .register(registry)
                    .record((double) count);
        }
    }

    private static Tags of(ModelEntry model) {
        return Tags.of(
                "gen_ai.operation.name", "chat",
                "gen_ai.provider.name", model.getProvider(),
                "gen_ai.request.model", model.getWireName());
    }

    /** The conventions leave the tag out of a success; Prometheus wants the same tags on every series. */
    private static String errorType(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered answered -> "none";
            case CallOutcome.Declined declined -> "declined";
            case CallOutcome.TimedOut timedOut -> "timeout";
            case CallOutcome.Failed failed -> failed.failure().name().toLowerCase(Locale.ROOT);
            case CallOutcome.NotAsked notAsked -> "not_asked";
        };
    }
}
