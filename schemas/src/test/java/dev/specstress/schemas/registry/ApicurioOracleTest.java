package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.contract.RandomRecords;
import dev.specstress.schemas.registry.internal.RegistrySettings;
import dev.specstress.schemas.serde.AvroDeserializer;
import dev.specstress.schemas.serde.AvroSerializer;
import dev.specstress.schemas.topics.TopicCatalogue;
import dev.specstress.schemas.topics.TopicSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ours beside Confluent's own client at one real registry: each reads what the other wrote. */
@ExtendWith(SharedApicurio.class)
class ApicurioOracleTest {
    private static final long SEED = 20_261_124;

    private CachedSchemaRegistryClient genuine;
    private SchemaRegistry ours;

    @BeforeEach
    void connect() {
        genuine = new CachedSchemaRegistryClient(SharedApicurio.url(), 10);
        ours = new HttpSchemaRegistry(RegistrySettings.from(List.of(SharedApicurio.url()), Map.of()));
    }

    static Stream<TopicSpec> topics() {
        return Stream.concat(TopicCatalogue.fixed().stream(), Stream.of(TopicCatalogue.queries("oracle")));
    }

    /** Ours writes and registers, theirs reads; theirs writes and registers, ours reads: the record is the first again. */
    @ParameterizedTest
    @MethodSource("topics")
    void everyTopicsRecordsGoThereAndBack(TopicSpec topic) throws Exception {
        SpecificRecord record = new RandomRecords(SEED).next(topic.value());
        byte[] written = write(topic.baseName(), record);

        ByteArrayInputStream in = new ByteArrayInputStream(written);
        var schema = new ConfluentSchemaRegistryCoder(genuine).readSchema(in);
        GenericRecord read = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().directBinaryDecoder(in, null));
        assertThat(in.available()).isZero();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConfluentSchemaRegistryCoder("back-" + topic.baseName() + "-value", genuine).writeSchema(schema, out);
        new GenericDatumWriter<GenericRecord>(schema)
                .write(read, EncoderFactory.get().directBinaryEncoder(out, null));

        assertThat(read("back-" + topic.baseName(), topic.value(), out.toByteArray()))
                .as("seed %d", SEED)
                .isEqualTo(record);
    }

    @Test
    void eachFindsWhatTheOtherRegistered() throws Exception {
        int theirs = genuine.register("theirs-value", genuine(Versions.FIRST));
        int mine = ours.register("mine-value", Versions.SECOND);

        assertThat(ours.schemaById(theirs)).isEqualTo(Versions.FIRST);
        assertThat(ours.idOf("theirs-value", Versions.FIRST)).isEqualTo(theirs);
        assertThat(ours.latest("theirs-value").id()).isEqualTo(theirs);
        assertThat(genuine.getSchemaById(mine).canonicalString()).isEqualTo(Versions.SECOND.toString());
        assertThat(genuine.getId("mine-value", genuine(Versions.SECOND))).isEqualTo(mine);
        assertThat(genuine.getLatestSchemaMetadata("mine-value").getId()).isEqualTo(mine);
        assertThat(genuine.getAllVersions("mine-value")).isEqualTo(ours.versions("mine-value"));
    }

    @Test
    void eachIsRefusedWhatBreaksTheOthersSchema() throws Exception {
        ours.register("mine-broken-value", Versions.FIRST);
        genuine.register("theirs-broken-value", genuine(Versions.FIRST));

        assertThatThrownBy(() -> genuine.register("mine-broken-value", genuine(Versions.BROKEN)))
                .satisfies(refused -> assertThat(status(refused)).isEqualTo(409));
        assertThatThrownBy(() -> ours.register("theirs-broken-value", Versions.BROKEN))
                .isInstanceOf(RegistryRefusedException.Incompatible.class)
                .hasMessageContaining("weight");
        assertThat(genuine.testCompatibility("theirs-broken-value", genuine(Versions.BROKEN)))
                .isEqualTo(ours.compatible("theirs-broken-value", Versions.BROKEN))
                .isFalse();
    }

    @Test
    void bothAreToldAlikeWhatIsNotThere() {
        ours.register("there-value", Versions.FIRST);

        assertThatThrownBy(() -> genuine.getSchemaById(1_000_000))
                .satisfies(missing -> assertThat(status(missing)).isEqualTo(404));
        assertThatThrownBy(() -> ours.schemaById(1_000_000)).isInstanceOf(RegistryRefusedException.NotFound.class);
        assertThatThrownBy(() -> genuine.getLatestSchemaMetadata("not-there-value"))
                .satisfies(missing -> assertThat(status(missing)).isEqualTo(404));
        assertThatThrownBy(() -> ours.latest("not-there-value")).isInstanceOf(RegistryRefusedException.NotFound.class);
        assertThatThrownBy(() -> genuine.getId("there-value", genuine(Versions.SECOND)))
                .satisfies(missing -> assertThat(status(missing)).isEqualTo(404));
        assertThatThrownBy(() -> ours.idOf("there-value", Versions.SECOND))
                .isInstanceOf(RegistryRefusedException.NotFound.class);
    }

    private static int status(Throwable thrown) {
        return ((RestClientException) thrown).getStatus();
    }

    private static AvroSchema genuine(org.apache.avro.Schema schema) {
        return new AvroSchema(schema.toString());
    }

    private static byte[] write(String topic, SpecificRecord record) {
        try (AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>()) {
            serializer.configure(Map.of("schema.registry.url", SharedApicurio.url()), false);
            return serializer.serialize(topic, record);
        }
    }

    private static SpecificRecord read(String topic, Class<? extends SpecificRecord> type, byte[] value) {
        try (AvroDeserializer<? extends SpecificRecord> deserializer = new AvroDeserializer<>(type)) {
            deserializer.configure(Map.of("schema.registry.url", SharedApicurio.url()), false);
            return deserializer.deserialize(topic, value);
        }
    }
}
