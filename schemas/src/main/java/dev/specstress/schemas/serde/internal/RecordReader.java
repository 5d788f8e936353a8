package dev.specstress.schemas.serde.internal;

import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Reads records written with one schema as one class; safe for many threads. */
public final class RecordReader<T extends SpecificRecord> {
    private static final byte[] NOTHING = {};
    private static final Pool<BinaryDecoder> DECODERS =
            new Pool<>(() -> DecoderFactory.get().binaryDecoder(NOTHING, null));

    private final Class<T> type;
    private final DatumReader<T> reader;

    /**
     * Plans how to read.
     *
     * @param writerSchema of a record with the name of {@code type}'s, perhaps of another version
     * @throws SerializationException if no record of the one can be read as the other
     */
    public RecordReader(String topic, Schema writerSchema, Class<T> type) {
        this.type = type;
        SpecificData data = SpecificData.getForClass(type);
        try {
            // Avro's other reader keeps its plan per thread, which a thread that reads one record pays for each time.
            this.reader = new FastReaderBuilder(data).createDatumReader(writerSchema, data.getSchema(type));
        } catch (AvroTypeException | IOException e) {
            throw new SerializationException(
                    "values on topic " + topic + " cannot be read as " + type.getName() + ": " + e.getMessage());
        }
    }

    /**
     * The record in a value.
     *
     * @throws SerializationException if the bytes are not one whole record of the schema; the message tells nothing of them
     */
    public T read(String topic, byte[] value) {
        BinaryDecoder decoder = DECODERS.take();
        try {
            T message = decode(value, decoder);
            if (!decoder.isEnd()) {
                throw unreadable(topic, value, "bytes are left over behind the record");
            }
            return message;
        } catch (SerializationException e) {
            throw e;
        } catch (AvroTypeException e) {
            // Speaks of the two schemas only.
            throw unreadable(topic, value, e.getMessage());
        } catch (EOFException e) {
            throw unreadable(topic, value, "the bytes end before the record does");
        } catch (IOException | RuntimeException e) {
            // Bytes at random lead Avro into exceptions of many kinds. Their messages may hold parts of the bytes, so
            // neither they nor the cause may travel on.
            throw unreadable(topic, value, "malformed, " + e.getClass().getSimpleName());
        } finally {
            // Lets go of the value, which may be large.
            DECODERS.giveBack(DecoderFactory.get().binaryDecoder(NOTHING, decoder));
        }
    }

    private T decode(byte[] value, BinaryDecoder decoder) throws IOException {
        int length = value.length - WireFormat.HEADER_BYTES;
        BinaryDecoder ready = DecoderFactory.get().binaryDecoder(value, WireFormat.HEADER_BYTES, length, decoder);
        SystemLimitException.beginCollectionAllocationScope();
        try {
            return type.cast(reader.read(null, ready));
        } finally {
            SystemLimitException.endCollectionAllocationScope();
        }
    }

    private SerializationException unreadable(String topic, byte[] value, String why) {
        return new SerializationException("the value on topic " + topic + " (" + value.length
                + " bytes) cannot be read as " + type.getName() + ": " + why);
    }
}
