package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.contract.RandomRecords;
import dev.specstress.schemas.registry.RegistryServer.Request;
import dev.specstress.schemas.registry.internal.RegistrySettings;
import dev.specstress.schemas.serde.AvroDeserializer;
import dev.specstress.schemas.serde.AvroSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ours beside Confluent's own client and a coder built on it, against one server. */
class ConfluentOracleTest {
    private RegistryServer server;
    private CachedSchemaRegistryClient genuine;
    private SchemaRegistry ours;

    @BeforeEach
    void start() throws IOException {
        server = RegistryServer.start();
        genuine = new CachedSchemaRegistryClient(server.url(), 10);
        ours = new HttpSchemaRegistry(RegistrySettings.from(List.of(server.url()), Map.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatConfluentsClientRegistersOursFinds() throws Exception {
        int id = genuine.register("status-value", genuine(CampaignStatus.getClassSchema()));

        assertThat(ours.schemaById(id)).isEqualTo(CampaignStatus.getClassSchema());
        assertThat(ours.idOf("status-value", CampaignStatus.getClassSchema())).isEqualTo(id);
        assertThat(ours.register("status-value", CampaignStatus.getClassSchema()))
                .isEqualTo(id);
    }

    @Test
    void whatOursRegistersConfluentsClientFinds() throws Exception {
        int id = ours.register("verdicts-value", Verdict.getClassSchema());

        assertThat(genuine.getSchemaById(id).canonicalString())
                .isEqualTo(Verdict.getClassSchema().toString());
        assertThat(genuine.getId("verdicts-value", genuine(Verdict.getClassSchema())))
                .isEqualTo(id);
        assertThat(genuine.getAllVersions("verdicts-value")).containsExactly(1);
        assertThat(genuine.getLatestSchemaMetadata("verdicts-value").getId()).isEqualTo(id);
    }

    @Test
    void bothAskTheSame() throws Exception {
        genuine.register("verdicts-value", genuine(Verdict.getClassSchema()));
        genuine.getId("verdicts-value", genuine(Verdict.getClassSchema()));
        genuine.testCompatibility("verdicts-value", genuine(Verdict.getClassSchema()));
        genuine.getAllVersions("verdicts-value");
        genuine.getLatestSchemaMetadata("verdicts-value");
        List<Request> asked = server.requests();

        ours.register("verdicts-value", Verdict.getClassSchema());
        ours.idOf("verdicts-value", Verdict.getClassSchema());
        ours.compatible("verdicts-value", Verdict.getClassSchema());
        ours.versions("verdicts-value");
        ours.latest("verdicts-value");

        assertThat(server.requests().subList(asked.size(), 2 * asked.size()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("path", "contentType")
                .isEqualTo(asked);
        assertThat(server.requests().subList(asked.size(), 2 * asked.size()).stream()
                        .map(Request::path))
                .isEqualTo(asked.stream()
                        .map(r -> r.path().replaceAll("[?].*", ""))
                        .toList());
    }

    @Test
    void bothReadTheSameRefusals() {
        ours.register("things-value", Versions.FIRST);

        assertThatThrownBy(() -> genuine.register("things-value", genuine(Versions.BROKEN)))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        e -> assertThat(e.getStatus()).isEqualTo(409));
        assertThatThrownBy(() -> ours.register("things-value", Versions.BROKEN))
                .isInstanceOf(RegistryRefusedException.Incompatible.class);
        assertThatThrownBy(() -> genuine.getSchemaById(99))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(40403));
        assertThatThrownBy(() -> ours.schemaById(99)).isInstanceOf(RegistryRefusedException.NotFound.class);
    }

    @Test
    void bytesOfOursAreReadThroughConfluentsClient() throws Exception {
        Verdict verdict = new RandomRecords(7).next(Verdict.class);
        try (AvroSerializer<Verdict> serializer = new AvroSerializer<>()) {
            serializer.configure(Map.of("schema.registry.url", server.url()), false);
            ByteArrayInputStream in = new ByteArrayInputStream(serializer.serialize("verdicts", verdict));

            var schema = new ConfluentSchemaRegistryCoder(genuine).readSchema(in);
            GenericRecord read = new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().directBinaryDecoder(in, null));

            assertThat(in.available()).isZero();
            assertThat(read.get("scenarioId").toString()).isEqualTo(verdict.getScenarioId());
            assertThat(read.get("decidedAt")).isEqualTo(verdict.getDecidedAt().toEpochMilli());
        }
    }

    @Test
    void bytesWrittenThroughConfluentsClientAreReadByOurs() throws Exception {
        var schema = new org.apache.flink.avro.shaded.org.apache.avro.Schema.Parser()
                .parse(CampaignStatus.getClassSchema().toString());
        GenericRecord status = new GenericData.Record(schema);
        status.put("campaignId", "c-1");
        status.put("state", new GenericData.EnumSymbol(schema.getField("state").schema(), "PAUSED"));
        status.put("reason", "lunch");
        status.put("at", 1_234L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConfluentSchemaRegistryCoder("campaign-status-value", genuine).writeSchema(schema, out);
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(status, encoder);

        try (AvroDeserializer<CampaignStatus> deserializer = new AvroDeserializer<>(CampaignStatus.class)) {
            deserializer.configure(Map.of("schema.registry.url", server.url()), false);
            CampaignStatus read = deserializer.deserialize("campaign-status", out.toByteArray());

            assertThat(read.toString()).contains("c-1", "PAUSED", "lunch");
            assertThat(read.getAt().toEpochMilli()).isEqualTo(1_234);
        }
    }

    private static AvroSchema genuine(org.apache.avro.Schema schema) {
        return new AvroSchema(schema.toString());
    }
}
