package dev.specstress.scoring.internal.run;

import dev.specstress.scoring.internal.stage.RecordSerdes;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** The serdes of another, which wait for a registry that is away: that says nothing against the record. */
public record PatientSerdes(RecordSerdes serdes, RegistryPatience patience) implements RecordSerdes {

    @Override
    public <V extends SpecificRecord> Serde<V> of(Class<V> type) {
        Serde<V> serde = serdes.of(type);
        return Serdes.serdeFrom(
                new PatientSerializer<>(serde.serializer(), patience),
                new PatientDeserializer<>(serde.deserializer(), patience));
    }

    private record PatientSerializer<V>(Serializer<V> inner, RegistryPatience patience) implements Serializer<V> {

        @Override
        public byte[] serialize(String topic, V value) {
            return patience.insist(topic, () -> inner.serialize(topic, value));
        }

        @Override
        public byte[] serialize(String topic, Headers headers, V value) {
            return patience.insist(topic, () -> inner.serialize(topic, headers, value));
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private record PatientDeserializer<V>(Deserializer<V> inner, RegistryPatience patience) implements Deserializer<V> {

        @Override
        public V deserialize(String topic, byte[] value) {
            return patience.insist(topic, () -> inner.deserialize(topic, value));
        }

        @Override
        public V deserialize(String topic, Headers headers, byte[] value) {
            return patience.insist(topic, () -> inner.deserialize(topic, headers, value));
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
