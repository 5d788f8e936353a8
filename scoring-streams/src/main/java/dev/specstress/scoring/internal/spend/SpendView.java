package dev.specstress.scoring.internal.spend;

import dev.specstress.schemas.Spend;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.stage.Tools;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What a task knows of the money spent: some seconds old. For one thread. */
public final class SpendView {

    private final KeyValueStore<String, byte[]> store;
    private final Deserializer<Spend> deserializer;
    private final String topic;

    public SpendView(ProcessingContext context, Tools tools) {
        this.store = context.getStateStore(CampaignStores.SPEND);
        this.deserializer = tools.serdes().of(Spend.class).deserializer();
        this.topic = tools.topic(TopicName.SPEND);
    }

    /** Millionths of a US dollar by provider. */
    public Map<String, Long> of(String campaignId) {
        Map<String, Long> byProvider = new TreeMap<>();
        try (var all = store.range(SpendKeys.first(campaignId), SpendKeys.last(campaignId))) {
            all.forEachRemaining(entry -> {
                Spend spend = deserializer.deserialize(topic, entry.value);
                byProvider.put(spend.getProvider(), spend.getCostMicroUsd());
            });
        }
        return byProvider;
    }
}
