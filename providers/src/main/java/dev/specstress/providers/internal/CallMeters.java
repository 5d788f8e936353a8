package dev.specstress.providers.internal;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.ModelEntry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What is measured of calls, by the names of OpenTelemetry's conventions for generative AI where they have one. Tags come
 * from campaigns, configuration and fixed lists only, never from what a model said.
 */
public final class CallMeters {
    private static final String DURATION = "gen_ai.client.operation.duration";
    private static final String TOKENS = "gen_ai.client.token.usage";
    private static final String RETRIES = "specstress.provider.retries";
    private static final String ATTEMPTS = "specstress.provider.attempts";
    private static final String OUTCOMES = "specstress.provider.outcomes";
    private static final String COST = "specstress.provider.cost";
    private static final double MICRO = 1e-6;

    private final MeterRegistry registry;
    private final Map<String, String> addresses;

    /** @param addresses the host of each provider */
    public CallMeters(MeterRegistry registry, Map<String, String> addresses) {
        this.registry = registry;
        this.addresses = Map.copyOf(addresses);
    }

    /** A call ended. One that was never sent has an outcome, but no duration, no tokens and no cost. */
    public void ended(ModelEntry model, CallResult result, Duration took) {
        Tags tags = of(model);
        counter(OUTCOMES, "Calls by how they ended", tags.and("outcome", outcome(result.outcome())))
                .increment();
        CallAccount account = result.account();
        if (account.getAttempts() == 0) {
            return;
        }
        Timer.builder(DURATION)
                .description("Time of one model call, waits and retries included")
                .serviceLevelObjectives(CallBuckets.durations(model))
                .tags(tags.and("error.type", errorType(result.outcome())))
                .register(registry)
                .record(took);
        tokens(tags, "input", account.getInputTokens());
        tokens(tags, "output", account.getOutputTokens());
        counter(ATTEMPTS, "HTTP attempts of calls", tags).increment(account.getAttempts());
        Counter.builder(COST)
                .description("Cost of calls, by the prices of the campaign")
                .baseUnit("usd")
                .tags(tags)
                .register(registry)
                .increment(account.getCostMicroUsd() * MICRO);
    }

    void retried(ModelEntry model, RetryCause cause) {
        counter(RETRIES, "Attempts made again, by cause", of(model).and("cause", cause.tag()))
                .increment();
    }

    private Counter counter(String name, String description, Tags tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    private void tokens(Tags tags, String type, long count) {
        if (count > 0) {
            DistributionSummary.builder(TOKENS)
                    .description("Tokens billed for one model call")
                    .baseUnit("tokens")
                    .serviceLevelObjectives(CallBuckets.tokens())
                    .tags(tags.and("gen_ai.token.type", type))
                    .register(registry)
                    .record((double) count);
        }
    }

    private Tags of(ModelEntry model) {
        return Tags.of(
                "gen_ai.operation.name", "chat",
                "gen_ai.provider.name", model.getProvider(),
                "gen_ai.request.model", model.getWireName(),
                "server.address", addresses.getOrDefault(model.getProvider(), "none"));
    }

    /** The conventions leave the tag out of a success; Prometheus wants the same tags on every series. */
    private static String errorType(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Answered ? "none" : outcome(outcome);
    }

    private static String outcome(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered _ -> "answered";
            case CallOutcome.Declined _ -> "declined";
            case CallOutcome.TimedOut _ -> "timeout";
            case CallOutcome.Failed failed -> failed.failure().name().toLowerCase(Locale.ROOT);
            case CallOutcome.NotAsked notAsked ->
                "not_asked_" + notAsked.reason().name().toLowerCase(Locale.ROOT);
        };
    }
}
