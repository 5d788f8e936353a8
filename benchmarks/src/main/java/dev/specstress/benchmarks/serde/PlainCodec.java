package dev.specstress.benchmarks.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * The peer: Avro binary alone, as fast as Avro's documentation has it, every buffer used again. It needs no framing, no
 * schema look-up, no care for other threads, and believes its bytes.
 */
final class PlainCodec implements RecordCodec {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final DatumWriter<SpecificRecord> writer;
    private final DatumReader<SpecificRecord> reader;
    private BinaryEncoder encoder;
    private BinaryDecoder decoder;

    PlainCodec(SpecificRecord message) {
        Schema schema = message.getSchema();
        SpecificData data = SpecificData.getForClass(message.getClass());
        this.writer = new SpecificDatumWriter<>(schema, data);
        this.reader = new SpecificDatumReader<>(schema, schema, data);
    }

    @Override
    public byte[] write(SpecificRecord message) {
        try {
            out.reset();
            encoder = EncoderFactory.get().binaryEncoder(out, encoder);
            writer.write(message, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SpecificRecord read(byte[] value) {
        try {
            decoder = DecoderFactory.get().binaryDecoder(value, decoder);
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
