package dev.specstress.schemas.serde.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;

/** Buffers for writing records one after the other; for one thread at a time. */
final class RecordEncoder {
    private static final int INITIAL_BYTES = 4 * 1024;
    private static final int RETAINED_BYTES = 256 * 1024;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(INITIAL_BYTES);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    private int largest;

    <T> byte[] encode(int schemaId, DatumWriter<T> writer, T message) {
        try {
            out.reset();
            out.writeBytes(WireFormat.header(schemaId));
            writer.write(message, encoder);
            encoder.flush();
            largest = Math.max(largest, out.size());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /** Whether its buffers have grown beyond what is worth keeping. */
    boolean isLarge() {
        return largest > RETAINED_BYTES;
    }
}
