package dev.specstress.scoring.internal.campaign;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** The global stores: those behind {@link Campaigns}, and the money spent. */
public final class CampaignStores {

    private static final String BODIES = "campaigns";
    private static final String STATUSES = "campaign-status";

    /** Money spent, by campaign and provider. */
    public static final String SPEND = "spend";

    private CampaignStores() {}

    public static void addTo(Topology topology, TopicNames topics) {
        add(topology, BODIES, topics.of(TopicName.CAMPAIGNS));
        add(topology, STATUSES, topics.of(TopicName.CAMPAIGN_STATUS));
        add(topology, SPEND, topics.of(TopicName.SPEND));
    }

    private static void add(Topology topology, String store, String topic) {
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                store + "-source",
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                topic,
                store + "-keeper",
                () -> new GlobalKeeper(store));
    }

    /** What the task behind this context knows; for that task's thread. */
    public static Campaigns of(ProcessingContext context, TopicNames topics, RecordSerdes serdes) {
        KeyValueStore<String, byte[]> bodies = context.getStateStore(BODIES);
        KeyValueStore<String, byte[]> statuses = context.getStateStore(STATUSES);
        return of(bodies, statuses, topics, serdes);
    }

    /** What an instance knows; for the calling thread. */
    public static Campaigns of(KafkaStreams streams, TopicNames topics, RecordSerdes serdes) {
        return of(open(streams, BODIES), open(streams, STATUSES), topics, serdes);
    }

    private static ReadOnlyKeyValueStore<String, byte[]> open(KafkaStreams streams, String store) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.<String, byte[]>keyValueStore()));
    }

    /** For the calling thread. */
    public static Campaigns of(
            ReadOnlyKeyValueStore<String, byte[]> bodies,
            ReadOnlyKeyValueStore<String, byte[]> statuses,
            TopicNames topics,
            RecordSerdes serdes) {
        Deserializer<Campaign> campaign = serdes.of(Campaign.class).deserializer();
        Deserializer<CampaignStatus> status = serdes.of(CampaignStatus.class).deserializer();
        return new Campaigns(
                id -> Optional.ofNullable(bodies.get(id))
                        .map(bytes -> campaign.deserialize(topics.of(TopicName.CAMPAIGNS), bytes)),
                id -> Optional.ofNullable(statuses.get(id))
                        .map(bytes -> status.deserialize(topics.of(TopicName.CAMPAIGN_STATUS), bytes)));
    }
}
