package dev.specstress.scoring.internal.run;

import dev.specstress.schemas.registry.RegistryUnavailableException;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** The serdes of another, whose luck with the registry is noted. */
public record WatchedSerdes(RecordSerdes serdes, RegistryReach registry) implements RecordSerdes {

    @Override
    public <V extends SpecificRecord> Serde<V> of(Class<V> type) {
        Serde<V> serde = serdes.of(type);
        return Serdes.serdeFrom(
                new WatchedSerializer<>(serde.serializer(), registry),
                new WatchedDeserializer<>(serde.deserializer(), registry));
    }

    private static <T> T noted(RegistryReach registry, String what, Supplier<T> work) {
        try {
            T result = work.get();
            registry.served(what);
            return result;
        } catch (RegistryUnavailableException e) {
            registry.away(what);
            throw e;
        }
    }

    private record WatchedSerializer<V>(Serializer<V> inner, RegistryReach registry) implements Serializer<V> {

        @Override
        public byte[] serialize(String topic, V value) {
            return noted(registry, "writing " + topic, () -> inner.serialize(topic, value));
        }

        @Override
        public byte[] serialize(String topic, Headers headers, V value) {
            return noted(registry, "writing " + topic, () -> inner.serialize(topic, headers, value));
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private record WatchedDeserializer<V>(Deserializer<V> inner, RegistryReach registry) implements Deserializer<V> {

        @Override
        public V deserialize(String topic, byte[] value) {
            return noted(registry, "reading " + topic, () -> inner.deserialize(topic, value));
        }

        @Override
        public V deserialize(String topic, Headers headers, byte[] value) {
            return noted(registry, "reading " + topic, () -> inner.deserialize(topic, headers, value));
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
