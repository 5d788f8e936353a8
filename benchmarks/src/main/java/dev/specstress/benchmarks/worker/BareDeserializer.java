package dev.specstress.benchmarks.worker;

import dev.specstress.schemas.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads what {@link BareSerializer} wrote of a query. Made by Kafka, by name. */
public final class BareDeserializer implements Deserializer<Query> {
    private final SpecificDatumReader<Query> reader = new SpecificDatumReader<>(Query.class);

    @Override
    public Query deserialize(String topic, byte[] bytes) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
