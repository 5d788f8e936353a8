package dev.specstress.benchmarks.serde;

import dev.specstress.schemas.serde.AvroDeserializer;
import dev.specstress.schemas.serde.AvroSerdeConfig;
import dev.specstress.schemas.serde.AvroSerializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** The serdes every service uses, with a registry in this JVM whose answers they keep after the first record. */
final class RegisteredCodec implements RecordCodec {
    private static final Map<String, String> CONFIG = Map.of(AvroSerdeConfig.SCHEMA_REGISTRY_URL, "mock://benchmarks");

    private final String topic;
    private final AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>();
    private final AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>();

    RegisteredCodec(SpecificRecord message) {
        topic = message.getSchema().getName();
        serializer.configure(CONFIG, false);
        deserializer.configure(CONFIG, false);
    }

    @Override
    public byte[] write(SpecificRecord message) {
        return serializer.serialize(topic, message);
    }

    @Override
    public SpecificRecord read(byte[] value) {
        return deserializer.deserialize(topic, value);
    }
}
