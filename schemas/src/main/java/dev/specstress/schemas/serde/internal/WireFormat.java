package dev.specstress.schemas.serde.internal;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** Confluent's framing: a zero byte, the schema's id as four bytes, big-endian, then Avro binary. */
public final class WireFormat {
    public static final byte MAGIC = 0;
    public static final int HEADER_BYTES = 1 + Integer.BYTES;

    private WireFormat() {}

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId).array();
    }

    /**
     * The schema id in front of a value.
     *
     * @throws SerializationException if there is none
     */
    public static int schemaId(String topic, byte[] value) {
        if (value.length < HEADER_BYTES) {
            throw new SerializationException("the value on topic " + topic + " has " + value.length
                    + " bytes, too few for the " + HEADER_BYTES + " of magic byte and schema id");
        }
        if (value[0] != MAGIC) {
            throw new SerializationException(
                    "the value on topic " + topic + " does not begin with the magic byte 0 of a registered schema");
        }
        return ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
    }
}
