package dev.specstress.benchmarks.worker;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Response;
import java.time.Duration;
import java.time.Instant;

/**
 * A model call without a model: it takes its time and answers. The times of different queries differ by up to a fifth
 * either way, so that thousands of calls that began together do not end together for ever; the mean is the latency.
 */
final class SimulatedCall {
    private static final CallAccount ACCOUNT =
            new CallAccount(1, 150L, 0L, 150L, 0L, 10L, 1_000L, Instant.parse("2026-03-01T09:00:00Z"), true);

    private final long nanos;

    SimulatedCall(Duration latency) {
        this.nanos = latency.toNanos();
    }

    Response to(Query query) throws InterruptedException {
        if (nanos > 0) {
            double factor = 0.8 + 0.4 * Math.floorMod(query.getSeed() * 0x9E3779B97F4A7C15L, 1_000L) / 999.0;
            Thread.sleep(Duration.ofNanos((long) (nanos * factor)));
        }
        return Response.newBuilder()
                .setCampaignId(query.getCampaignId())
                .setScenarioId(query.getScenarioId())
                .setModel(query.getModel().getName())
                .setProvider(query.getModel().getProvider())
                .setRepeat(query.getRepeat())
                .setOutcome(new Answered(query.getPrompt(), false, false, "stop"))
                .setCall(ACCOUNT)
                .build();
    }
}
