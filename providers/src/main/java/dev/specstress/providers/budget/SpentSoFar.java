package dev.specstress.providers.budget;

import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.schemas.Spend;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The newest totals of topic {@code spend}, looked at anew at most every 50 ms, since they are asked for at every call. */
final class SpentSoFar {
    private static final long FRESH = Duration.ofMillis(50).toNanos();

    private final CompactedView<Spend> spend;
    private Map<String, Map<String, Long>> byCampaign = Map.of();
    private long lookedAt;
    private boolean looked;

    SpentSoFar(CompactedView<Spend> spend) {
        this.spend = spend;
    }

    /** Millionths of a US dollar by provider. */
    synchronized Map<String, Long> of(String campaignId) {
        long now = System.nanoTime();
        if (!looked || now - lookedAt >= FRESH) {
            Map<String, Map<String, Long>> newest = new HashMap<>();
            spend.all()
                    .values()
                    .forEach(one -> newest.computeIfAbsent(one.getCampaignId(), _ -> new HashMap<>())
                            .put(one.getProvider(), one.getCostMicroUsd()));
            byCampaign = newest;
            lookedAt = now;
            looked = true;
        }
        return byCampaign.getOrDefault(campaignId, Map.of());
    }
}
