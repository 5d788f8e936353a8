package dev.specstress.schemas.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** {@link AvroSerializer} and {@link AvroDeserializer} in one, for Kafka Streams. */
public final class AvroSerde<T extends SpecificRecord> extends Serdes.WrapperSerde<T> {

    /** For Kafka, which calls {@code configure} next. */
    public AvroSerde() {
        super(new AvroSerializer<>(), new AvroDeserializer<>());
    }

    /** Reads records of one type only; {@code configure} comes next. */
    public AvroSerde(Class<T> type) {
        super(new AvroSerializer<>(), new AvroDeserializer<>(type));
    }
}
