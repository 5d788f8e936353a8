package dev.specstress.benchmarks.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Avro's binary form and nothing else. Made by Kafka, by name. */
public final class BareSerializer implements Serializer<SpecificRecord> {
    private final ThreadLocal<ByteArrayOutputStream> buffers = ThreadLocal.withInitial(ByteArrayOutputStream::new);

    @Override
    public byte[] serialize(String topic, SpecificRecord value) {
        ByteArrayOutputStream bytes = Thread.currentThread().isVirtual() ? new ByteArrayOutputStream(1_024) : reused();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(value.getSchema()).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ByteArrayOutputStream reused() {
        ByteArrayOutputStream bytes = buffers.get();
        bytes.reset();
        return bytes;
    }
}
