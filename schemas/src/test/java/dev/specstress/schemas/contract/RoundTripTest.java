package dev.specstress.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.serde.AvroSerde;
import dev.specstress.schemas.topics.TopicCatalogue;
import dev.specstress.schemas.topics.TopicSpec;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

class RoundTripTest {
    private static final AvroSerde<SpecificRecord> SERDE = serde();

    @Property(tries = 400)
    void everyRecordIsReadAsItWasWritten(@ForAll("topics") TopicSpec topic, @ForAll long seed) {
        SpecificRecord written = new RandomRecords(seed).next(topic.value());

        byte[] bytes = SERDE.serializer().serialize(topic.baseName(), written);

        SpecificRecord read = SERDE.deserializer().deserialize(topic.baseName(), bytes);
        assertThat(read).isInstanceOf(topic.value()).isEqualTo(written);
    }

    @Property(tries = 50)
    void everyRecordCanBeCopied(@ForAll("topics") TopicSpec topic, @ForAll long seed) {
        SpecificRecord written = new RandomRecords(seed).next(topic.value());

        SpecificRecord copy = SpecificData.getForClass(topic.value()).deepCopy(written.getSchema(), written);

        assertThat(copy).isEqualTo(written).isNotSameAs(written);
    }

    @Provide
    Arbitrary<TopicSpec> topics() {
        return Arbitraries.of(Stream.concat(TopicCatalogue.fixed().stream(), Stream.of(TopicCatalogue.queries("a")))
                .toList());
    }

    private static AvroSerde<SpecificRecord> serde() {
        AvroSerde<SpecificRecord> serde = new AvroSerde<>();
        serde.configure(Map.of("schema.registry.url", "mock://round-trip"), false);
        return serde;
    }
}
