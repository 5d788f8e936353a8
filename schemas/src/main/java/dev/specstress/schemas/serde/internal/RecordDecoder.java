package dev.specstress.schemas.serde.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.ResolvingDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;

/**
 * Reads records written with one schema into another; for one thread at a time. It keeps its resolver, which Avro's own
 * reader keeps per thread: a thread that reads a single record would pay for building it each time.
 */
final class RecordDecoder extends SpecificDatumReader<Object> {
    private static final byte[] NOTHING = {};

    private final Schema readerSchema;
    private final ResolvingDecoder resolver;
    private BinaryDecoder binary;

    RecordDecoder(Schema writerSchema, Schema readerSchema, SpecificData data) {
        super(writerSchema, readerSchema, data);
        this.readerSchema = readerSchema;
        try {
            this.resolver = DecoderFactory.get()
                    .resolvingDecoder(Schema.applyAliases(writerSchema, readerSchema), readerSchema, null);
        } catch (IOException e) {
            throw new UncheckedIOException("building a resolver reads nothing", e);
        }
    }

    /** The record in {@code bytes} from {@code offset} to the end, and how many bytes were left over. */
    Decoded decode(byte[] bytes, int offset) throws IOException {
        binary = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, binary);
        SystemLimitException.beginCollectionAllocationScope();
        try {
            resolver.configure(binary);
            Object message = read(null, readerSchema, resolver);
            resolver.drain();
            return new Decoded(message, binary.isEnd());
        } finally {
            SystemLimitException.endCollectionAllocationScope();
            // Let go of the value, which may be large.
            binary = DecoderFactory.get().binaryDecoder(NOTHING, binary);
        }
    }

    /** @param complete whether the record took all bytes */
    record Decoded(Object message, boolean complete) {}
}
