package dev.specstress.schemas.serde;

import dev.specstress.schemas.registry.SchemaRegistry;
import dev.specstress.schemas.serde.internal.RecordWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes generated Avro records as Kafka values in Confluent's wire format; safe for many threads. The schema of a record
 * is looked up, or registered, under subject {@code <topic>-value} the first time it is written to a topic.
 *
 * <p>{@link #serialize} throws {@link org.apache.kafka.common.errors.SerializationException} for a record that does not
 * keep to its schema, and what {@link SchemaRegistry} throws, which is never about the record.
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final ConcurrentMap<Target, RecordWriter> writers = new ConcurrentHashMap<>();
    private SchemaRegistry registry;
    private boolean autoRegister;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroSerializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        AvroSerdeConfig.requireValue(isKey);
        AvroSerdeConfig config = new AvroSerdeConfig(configs);
        registry = config.registry();
        autoRegister = config.autoRegister();
    }

    @Override
    public byte[] serialize(String topic, T message) {
        if (registry == null) {
            throw new IllegalStateException("configure() comes before serialize()");
        }
        if (message == null) {
            return null;
        }
        Target target = new Target(topic, message.getSchema());
        RecordWriter writer = writers.get(target);
        if (writer == null) {
            writer = writerFor(target, message);
            writers.put(target, writer);
        }
        return writer.write(message);
    }

    // Not under a lock of the map: the registry may take its time, and threads should wait for it side by side.
    private RecordWriter writerFor(Target target, T message) {
        String subject = target.topic() + "-value";
        int id = autoRegister ? registry.register(subject, target.schema()) : registry.idOf(subject, target.schema());
        return new RecordWriter(target.topic(), message.getClass(), target.schema(), id);
    }

    private record Target(String topic, Schema schema) {}
}
