package dev.specstress.kit.internal.kafka;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** Holds whatever deserializer is configured to the type its reader expects. */
public record TypedDeserializer<V>(Deserializer<?> inner, Class<V> type) implements Deserializer<V> {

    @Override
    public V deserialize(String topic, byte[] data) {
        return typed(topic, inner.deserialize(topic, data));
    }

    @Override
    public V deserialize(String topic, Headers headers, byte[] data) {
        return typed(topic, inner.deserialize(topic, headers, data));
    }

    @Override
    public void close() {
        inner.close();
    }

    private V typed(String topic, Object value) {
        if (value != null && !type.isInstance(value)) {
            throw new SerializationException("the value on topic " + topic + " is a "
                    + value.getClass().getName() + ", expected was a " + type.getName());
        }
        return type.cast(value);
    }
}
