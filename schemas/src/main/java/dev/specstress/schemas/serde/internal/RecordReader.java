package dev.specstress.schemas.serde.internal;

import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Reads records written with one schema as one class; safe for many threads. */
public final class RecordReader<T extends SpecificRecord> {
    private final Class<T> type;
    private final Pool<RecordDecoder> decoders;

    /** @param writerSchema of a record with the name of {@code type}'s, perhaps of another version */
    public RecordReader(Schema writerSchema, Class<T> type) {
        SpecificData data = SpecificData.getForClass(type);
        Schema readerSchema = data.getSchema(type);
        this.type = type;
        this.decoders = new Pool<>(() -> new RecordDecoder(writerSchema, readerSchema, data));
    }

    /**
     * The record in a value.
     *
     * @throws SerializationException if the bytes are not one whole record of the schema; the message tells nothing of them
     */
    public T read(String topic, byte[] value) {
        RecordDecoder decoder = decoders.take();
        RecordDecoder.Decoded decoded;
        try {
            decoded = decoder.decode(value, WireFormat.HEADER_BYTES);
        } catch (AvroTypeException e) {
            // Speaks of the two schemas only.
            throw unreadable(topic, value, e.getMessage());
        } catch (EOFException e) {
            throw unreadable(topic, value, "the bytes end before the record does");
        } catch (IOException | RuntimeException e) {
            // Bytes at random lead Avro into exceptions of many kinds. Their messages may hold parts of the bytes, so
            // neither they nor the cause may travel on.
            throw unreadable(topic, value, "malformed, " + e.getClass().getSimpleName());
        }
        if (!decoded.complete()) {
            throw unreadable(topic, value, "bytes are left over behind the record");
        }
        decoders.giveBack(decoder);
        return type.cast(decoded.message());
    }

    private SerializationException unreadable(String topic, byte[] value, String why) {
        return new SerializationException("the value on topic " + topic + " (" + value.length
                + " bytes) cannot be read as " + type.getName() + ": " + why);
    }
}
