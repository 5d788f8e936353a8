package dev.specstress.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.QuotaClaim;
import dev.specstress.schemas.contract.RandomRecords;
import dev.specstress.schemas.registry.InMemorySchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroDeserializerTest {
    private static final String SCOPE = "avro-deserializer-test";
    private static final Map<String, Object> CONFIG = Map.of("schema.registry.url", "mock://" + SCOPE);

    @Test
    void aRecordOfAnotherTypeIsRefusedByBothNames() {
        byte[] claim = claim();

        assertThatThrownBy(() -> reader(CampaignStatus.class).deserialize("campaign-status", claim))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("campaign-status")
                .hasMessageContaining("is a dev.specstress.schemas.QuotaClaim")
                .hasMessageContaining("expected was a dev.specstress.schemas.CampaignStatus");
    }

    @Test
    void theTypeMayComeFromTheSettings() {
        AvroDeserializer<SpecificRecord> reader = new AvroDeserializer<>();
        reader.configure(
                Map.of(
                        "schema.registry.url",
                        "mock://" + SCOPE,
                        "specific.avro.value.type",
                        CampaignStatus.class.getName()),
                false);

        assertThatThrownBy(() -> reader.deserialize("quota-claims", claim()))
                .hasMessageContaining("expected was a dev.specstress.schemas.CampaignStatus");
    }

    @Test
    void withoutATypeARecordIsReadAsTheClassNamedLikeIt() {
        AvroDeserializer<SpecificRecord> reader = new AvroDeserializer<>();
        reader.configure(CONFIG, false);

        assertThat(reader.deserialize("quota-claims", claim())).isInstanceOf(QuotaClaim.class);
    }

    @Test
    void aRecordWithoutAClassIsRefusedByItsName() throws IOException {
        Schema stranger = SchemaBuilder.record("com.example.Stranger")
                .fields()
                .requiredString("x")
                .endRecord();
        byte[] bytes = write(stranger, Map.of("x", "y"));
        AvroDeserializer<SpecificRecord> reader = new AvroDeserializer<>();
        reader.configure(CONFIG, false);

        assertThatThrownBy(() -> reader.deserialize("quota-claims", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("com.example.Stranger")
                .hasMessageContaining("no generated class");
    }

    /** The name comes with the record: it must not make objects of any class that happens to be there. */
    @Test
    void aRecordNamedLikeSomeOtherClassIsRefused() throws IOException {
        Schema thread = SchemaBuilder.record("java.lang.Thread")
                .fields()
                .requiredString("x")
                .endRecord();
        byte[] bytes = write(thread, Map.of("x", "y"));
        AvroDeserializer<SpecificRecord> reader = new AvroDeserializer<>();
        reader.configure(CONFIG, false);

        assertThatThrownBy(() -> reader.deserialize("quota-claims", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("java.lang.Thread");
    }

    @Test
    void anOlderOrNewerWritersRecordIsReadAsOurs() throws IOException {
        Schema other = new Schema.Parser().parse("""
                {"type": "record", "name": "CampaignStatus", "namespace": "dev.specstress.schemas", "fields": [
                  {"name": "addedLater", "type": "string"},
                  {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                  {"name": "state", "type": {"type": "enum", "name": "CampaignState", "symbols": ["FINISHED"]}},
                  {"name": "campaignId", "type": "string"}]}""");
        byte[] bytes = write(
                other,
                Map.of(
                        "addedLater",
                        "new",
                        "at",
                        5L,
                        "state",
                        new GenericData.EnumSymbol(other.getField("state").schema(), "FINISHED"),
                        "campaignId",
                        "c-1"));

        CampaignStatus read = reader(CampaignStatus.class).deserialize("campaign-status", bytes);

        assertThat(read.getCampaignId()).isEqualTo("c-1");
        assertThat(read.getReason()).as("which is not there, by default").isEmpty();
        assertThat(read.getAt().toEpochMilli()).isEqualTo(5);
    }

    @Test
    void aWriterWhoLeftOutWhatWeNeedIsNamed() throws IOException {
        Schema lacking = SchemaBuilder.record("dev.specstress.schemas.CampaignStatus")
                .fields()
                .requiredString("campaignId")
                .endRecord();
        byte[] bytes = write(lacking, Map.of("campaignId", "payload"));

        assertThatThrownBy(() -> reader(CampaignStatus.class).deserialize("campaign-status", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("missing required field")
                .hasMessageNotContaining("payload");
    }

    @Test
    void aSchemaNobodyRegisteredIsNamed() {
        byte[] bytes = ByteBuffer.allocate(9).put((byte) 0).putInt(4_711).array();

        assertThatThrownBy(() -> reader(CampaignStatus.class).deserialize("campaign-status", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("campaign-status")
                .hasMessageContaining("4711")
                .hasMessageContaining("mock://" + SCOPE);
    }

    @Test
    void aProcessReadsTheContractBeforeItHasWrittenAnything() {
        byte[] earlier = claim();
        AvroDeserializer<QuotaClaim> restarted = new AvroDeserializer<>(QuotaClaim.class);
        restarted.configure(Map.of("schema.registry.url", "mock://restarted-jvm"), false);

        assertThat(restarted.deserialize("quota-claims", earlier)).isInstanceOf(QuotaClaim.class);
    }

    private static byte[] claim() {
        AvroSerializer<QuotaClaim> writer = new AvroSerializer<>();
        writer.configure(CONFIG, false);
        byte[] bytes = writer.serialize("quota-claims", new RandomRecords(3).next(QuotaClaim.class));
        return Arrays.copyOf(bytes, bytes.length);
    }

    private static <T extends SpecificRecord> AvroDeserializer<T> reader(Class<T> type) {
        AvroDeserializer<T> reader = new AvroDeserializer<>(type);
        reader.configure(CONFIG, false);
        return reader;
    }

    private static byte[] write(Schema schema, Map<String, Object> fields) throws IOException {
        GenericRecord message = new GenericData.Record(schema);
        fields.forEach(message::put);
        int id = InMemorySchemaRegistry.ofScope(SCOPE, List.of())
                .register(schema.getFullName() + schema.hashCode(), schema);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(message, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
