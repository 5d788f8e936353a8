package dev.specstress.scoring.internal.stage;

import dev.specstress.schemas.serde.AvroSerde;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;

/** Where the topology gets the serde of a record type from. */
@FunctionalInterface
public interface RecordSerdes {

    <V extends SpecificRecord> Serde<V> of(Class<V> type);

    /**
     * The class named by {@code default.value.serde} (Confluent's, say; ours if none is), configured with the
     * installation's properties.
     *
     * @throws ConfigException if the class is missing or is no serde
     */
    static RecordSerdes configuredBy(Map<String, ?> properties) {
        return new RecordSerdes() {
            @Override
            public <V extends SpecificRecord> Serde<V> of(Class<V> type) {
                Map<String, Object> forType = new HashMap<>(properties);
                forType.put("specific.avro.reader", true);
                forType.put("specific.avro.value.type", type);
                Serde<V> serde = create(properties.get(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG));
                serde.configure(forType, false);
                return serde;
            }
        };
    }

    @SuppressWarnings(
            "unchecked") // the configured class decides what it can carry; a wrong one fails at its first record
    private static <V> Serde<V> create(Object configured) {
        try {
            return switch (configured) {
                case Class<?> type -> (Serde<V>) Utils.newInstance(type);
                case String name -> (Serde<V>) Utils.newInstance(name, Serde.class);
                case null -> (Serde<V>) new AvroSerde<>();
                default ->
                    throw new ConfigException(
                            StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, configured, "is not the name of a class");
            };
        } catch (ClassNotFoundException e) {
            throw new ConfigException(
                    StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, configured, "the class is not on the class path");
        }
    }
}
