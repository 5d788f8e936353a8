package dev.specstress.scoring.internal.stage;

import dev.specstress.schemas.topics.RecordSizes;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Refuses what no producer would take: one that has refused a record can only abort its transaction. */
public record BoundedSerializer<V>(Serializer<V> inner) implements Serializer<V> {

    @Override
    public byte[] serialize(String topic, V value) {
        return bounded(inner.serialize(topic, value));
    }

    @Override
    public byte[] serialize(String topic, Headers headers, V value) {
        return bounded(inner.serialize(topic, headers, value));
    }

    private static byte[] bounded(byte[] bytes) {
        if (bytes != null && bytes.length > RecordSizes.LARGEST_VALUE) {
            throw new SerializationException(
                    "value of " + bytes.length + " bytes, at most " + RecordSizes.LARGEST_VALUE + " can be written");
        }
        return bytes;
    }

    @Override
    public void close() {
        inner.close();
    }
}
