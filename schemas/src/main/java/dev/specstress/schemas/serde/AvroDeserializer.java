package dev.specstress.schemas.serde;

import dev.specstress.schemas.registry.RegistryRefusedException;
import dev.specstress.schemas.registry.SchemaRegistry;
import dev.specstress.schemas.serde.internal.RecordReader;
import dev.specstress.schemas.serde.internal.WireFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads Kafka values in Confluent's wire format as generated Avro records; safe for many threads. The schema a value was
 * written with comes from the registry and is resolved to that of the class it is read as, so that both may be of
 * different versions.
 *
 * <p>{@link #deserialize} throws {@link SerializationException} for a value that can never be read; no message holds any
 * part of the value. What {@link SchemaRegistry} throws otherwise says nothing about the value.
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private static final Logger LOG = LoggerFactory.getLogger(AvroDeserializer.class);

    private final ConcurrentMap<Integer, RecordReader<T>> readers = new ConcurrentHashMap<>();
    private Optional<Class<T>> type;
    private SchemaRegistry registry;

    /**
     * For Kafka, which calls {@link #configure} next. Records are read as the class that is named like the record, or as
     * the one under {@value AvroSerdeConfig#SPECIFIC_AVRO_VALUE_TYPE}.
     */
    public AvroDeserializer() {
        this.type = Optional.empty();
    }

    /** Reads records of one type only; {@link #configure} comes next. */
    public AvroDeserializer(Class<T> type) {
        this.type = Optional.of(type);
    }

    @Override
    @SuppressWarnings("unchecked") // the caller's T and the configured class are both the caller's word
    public void configure(Map<String, ?> configs, boolean isKey) {
        AvroSerdeConfig.requireValue(isKey);
        AvroSerdeConfig config = new AvroSerdeConfig(configs);
        registry = config.registry();
        type = type.or(() -> config.valueType().map(configured -> (Class<T>) configured));
    }

    @Override
    public T deserialize(String topic, byte[] value) {
        if (registry == null) {
            throw new IllegalStateException("configure() comes before deserialize()");
        }
        if (value == null) {
            return null;
        }
        int schemaId = WireFormat.schemaId(topic, value);
        RecordReader<T> reader = readers.get(schemaId);
        if (reader == null) {
            reader = readerFor(topic, schemaId);
            readers.put(schemaId, reader);
        }
        return reader.read(topic, value);
    }

    private RecordReader<T> readerFor(String topic, int schemaId) {
        Schema written;
        try {
            written = registry.schemaById(schemaId);
        } catch (RegistryRefusedException.NotFound | RegistryRefusedException.Invalid e) {
            throw new SerializationException(
                    "the value on topic " + topic + " names no Avro schema of the registry: " + e.getMessage(), e);
        }
        if (written.getType() != Schema.Type.RECORD) {
            throw new SerializationException("the value on topic " + topic + " was written with schema " + schemaId
                    + ", a " + written.getType().getName() + " and not a record");
        }
        Class<T> expected =
                type.map(given -> requireSame(topic, given, written)).orElseGet(() -> classNamedLike(topic, written));
        return new RecordReader<>(topic, written, expected);
    }

    private Class<T> requireSame(String topic, Class<T> expected, Schema written) {
        Schema wanted = SpecificData.getForClass(expected).getSchema(expected);
        if (!wanted.getFullName().equals(written.getFullName())
                && !wanted.getAliases().contains(written.getFullName())) {
            throw new SerializationException("the value on topic " + topic + " is a " + written.getFullName()
                    + ", expected was a " + wanted.getFullName());
        }
        return expected;
    }

    @SuppressWarnings("unchecked") // without a type the caller takes what the topic holds
    private Class<T> classNamedLike(String topic, Schema written) {
        Class<?> named = null;
        try {
            named = SpecificData.get().getClass(written);
        } catch (SecurityException e) {
            LOG.debug("Avro does not trust the class {}", written.getFullName());
        }
        if (named == null || !SpecificRecord.class.isAssignableFrom(named)) {
            throw new SerializationException("the value on topic " + topic + " is a " + written.getFullName()
                    + ", for which there is no generated class");
        }
        return (Class<T>) named;
    }
}
