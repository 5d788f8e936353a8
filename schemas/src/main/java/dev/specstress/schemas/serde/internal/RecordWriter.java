package dev.specstress.schemas.serde.internal;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Writes the records of one class to one topic; safe for many threads. */
public final class RecordWriter {
    private static final Pool<RecordEncoder> ENCODERS = new Pool<>(RecordEncoder::new);
    private final String topic;
    private final Schema schema;
    private final int schemaId;
    private final SpecificDatumWriter<SpecificRecord> writer;

    /** @param schemaId the id under which the schema of {@code type} is registered */
    public RecordWriter(String topic, Class<? extends SpecificRecord> type, Schema schema, int schemaId) {
        this.topic = topic;
        this.schema = schema;
        this.schemaId = schemaId;
        this.writer = new SpecificDatumWriter<>(schema, SpecificData.getForClass(type));
    }

    /**
     * A record in Confluent's framing.
     *
     * @throws SerializationException if the record does not keep to its schema; the message names fields, never values
     */
    public byte[] write(SpecificRecord message) {
        RecordEncoder encoder = ENCODERS.take();
        byte[] bytes;
        try {
            bytes = encoder.encode(schemaId, writer, message);
        } catch (AvroRuntimeException | NullPointerException | ClassCastException e) {
            // Only the first kind of message is known to hold the path and no value; the cause may not travel on
            // either.
            String where = e instanceof NullPointerException
                    ? e.getMessage()
                    : e.getClass().getSimpleName();
            throw new SerializationException(
                    "a " + schema.getFullName() + " for topic " + topic + " does not keep to its schema: " + where);
        }
        if (!encoder.isLarge()) {
            ENCODERS.giveBack(encoder);
        }
        return bytes;
    }
}
