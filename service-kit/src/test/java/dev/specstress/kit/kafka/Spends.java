package dev.specstress.kit.kafka;

import dev.specstress.schemas.Spend;
import java.time.Instant;

/** Small records for tests. */
final class Spends {
    private Spends() {}

    static Spend of(String campaignId, long cost) {
        return Spend.newBuilder()
                .setCampaignId(campaignId)
                .setProvider("openai")
                .setCostMicroUsd(cost)
                .setCalls(1)
                .setInputTokens(1)
                .setOutputTokens(1)
                .setAt(Instant.EPOCH)
                .setSimulated(true)
                .build();
    }
}
