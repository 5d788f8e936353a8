package dev.specstress.inputs.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** What becomes one record must fit into one; told before anything starts instead of when it is sent. */
public final class RecordLimit {
    // Large topics take 8 MiB; the rest is for the batch around the record.
    private static final int MOST_BYTES = 8 * 1024 * 1024 - 64 * 1024;

    private RecordLimit() {}

    /** Gives the bytes of a record. */
    @FunctionalInterface
    public interface Encoded {
        ByteBuffer bytes() throws IOException;
    }

    /** @throws dev.specstress.inputs.UserErrorException if the record made of the text is too large to be sent */
    public static void require(InputText source, Encoded record) {
        try {
            var size = record.bytes().remaining();
            if (size > MOST_BYTES) {
                throw source.refuse(
                        "makes a record of %d bytes, more than the %d that fit into one".formatted(size, MOST_BYTES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
