package dev.specstress.scoring.internal.stage;

import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.ScoringLimits;
import dev.specstress.scoring.StateStores;
import dev.specstress.scoring.internal.fault.DeadLetterTopics;
import dev.specstress.scoring.internal.lane.LaneTopics;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import dev.specstress.scoring.internal.reading.Inputs;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/** What every stage of the topology is built with. */
public record Tools(
        TopicNames topics,
        RecordSerdes serdes,
        ScoringMetrics metrics,
        DeadLetterTopics deadLetters,
        Inputs inputs,
        LaneTopics lanes,
        StateStores stores,
        ScoringLimits limits) {

    /** Where a store of this name lies. */
    public KeyValueBytesStoreSupplier store(String name) {
        return switch (stores) {
            case ROCKSDB -> Stores.persistentKeyValueStore(name);
            case MEMORY -> Stores.inMemoryKeyValueStore(name);
        };
    }

    /** Likewise, with the time of each entry. */
    public KeyValueBytesStoreSupplier timestampedStore(String name) {
        return switch (stores) {
            case ROCKSDB -> Stores.persistentTimestampedKeyValueStore(name);
            case MEMORY -> Stores.inMemoryKeyValueStore(name);
        };
    }

    public String topic(TopicName name) {
        return topics.of(name);
    }
}
