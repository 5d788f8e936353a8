package dev.specstress.scoring.internal.collect;

import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.state.Progress;
import dev.specstress.scoring.internal.state.ProgressSerde;
import dev.specstress.scoring.internal.state.Timers;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of one join: {@code <name>-progress}, {@code -headers}, {@code -parts} and {@code -timers}. Names are part
 * of the changelog topics' names and never change.
 */
public record CollectorStores<H, P>(
        KeyValueStore<String, Progress> progress,
        KeyValueStore<String, H> headers,
        KeyValueStore<String, P> parts,
        Timers timers) {

    public static List<StoreBuilder<?>> builders(Tools tools, String name, Serde<?> headers, Serde<?> parts) {
        return List.of(
                // Cached: a scenario's parts often come within one commit, and then one write of the count will do.
                store(tools, name + "-progress", Serdes.String(), ProgressSerde.create())
                        .withCachingEnabled(),
                store(tools, name + "-headers", Serdes.String(), headers),
                store(tools, name + "-parts", Serdes.String(), parts),
                store(tools, name + "-timers", Serdes.Bytes(), Serdes.ByteArray()));
    }

    public static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
            Tools tools, String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(tools.store(name), keys, values);
    }

    public static <H, P> CollectorStores<H, P> of(ProcessingContext context, String name) {
        KeyValueStore<Bytes, byte[]> timers = context.getStateStore(name + "-timers");
        return new CollectorStores<>(
                context.getStateStore(name + "-progress"),
                context.getStateStore(name + "-headers"),
                context.getStateStore(name + "-parts"),
                new Timers(timers));
    }
}
