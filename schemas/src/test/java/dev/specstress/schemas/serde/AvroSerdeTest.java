package dev.specstress.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.registry.InMemorySchemaRegistry;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private static final String TOPIC = "campaign-status";
    private static final Map<String, Object> CONFIG = Map.of("schema.registry.url", "mock://avro-serde-test");
    private static final CampaignStatus STATUS =
            new CampaignStatus("c-1", CampaignState.RUNNING, "because", Instant.parse("2026-11-23T10:15:30.123Z"));

    @Test
    void whatWasWrittenIsReadTimesIncluded() {
        AvroSerde<CampaignStatus> serde = configured(new AvroSerde<>(CampaignStatus.class));

        byte[] bytes = serde.serializer().serialize(TOPIC, STATUS);

        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(STATUS);
    }

    @Test
    void theFramingIsAZeroAndTheIdOfTheSchema() {
        byte[] bytes = configured(new AvroSerde<CampaignStatus>()).serializer().serialize(TOPIC, STATUS);

        ByteBuffer framed = ByteBuffer.wrap(bytes);
        assertThat(framed.get()).isZero();
        assertThat(framed.getInt())
                .isEqualTo(InMemorySchemaRegistry.ofScope("avro-serde-test", List.of())
                        .latest(TOPIC + "-value")
                        .id());
    }

    @Test
    void aTombstoneStaysOne() {
        AvroSerde<CampaignStatus> serde = configured(new AvroSerde<>());

        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, (byte[]) null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, new RecordHeaders(), (ByteBuffer) null))
                .isNull();
    }

    @Test
    void kafkaCanMakeItFromItsName() throws Exception {
        for (Class<?> named : List.of(AvroSerializer.class, AvroDeserializer.class, AvroSerde.class)) {
            assertThat(Utils.newInstance(named.getName(), Object.class)).isInstanceOf(named);
        }
    }

    @Test
    void keysAreStrings() {
        assertThatThrownBy(() -> new AvroSerde<>().configure(CONFIG, true))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("keys are UTF-8 strings");
        assertThatThrownBy(() -> new AvroDeserializer<>().configure(CONFIG, true))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("StringDeserializer");
    }

    @Test
    void usingItUnconfiguredIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> new AvroSerializer<CampaignStatus>().serialize(TOPIC, STATUS))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AvroDeserializer<CampaignStatus>().deserialize(TOPIC, new byte[9]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnreachableRegistryIsNotTheRecordsFault() {
        AvroSerde<CampaignStatus> serde = new AvroSerde<>();
        serde.configure(Map.of("schema.registry.url", "http://127.0.0.1:1", "max.retries", 0), false);

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, STATUS))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[9]))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void manyThreadsMayShareOne() throws Exception {
        AvroSerde<CampaignStatus> serde = configured(new AvroSerde<>());
        List<Future<CampaignStatus>> read = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                CampaignStatus status = numbered(i);
                read.add(threads.submit(() -> {
                    byte[] bytes = serde.serializer().serialize(TOPIC, status);
                    return serde.deserializer().deserialize(TOPIC, bytes);
                }));
            }
        }

        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).get()).isEqualTo(numbered(i));
        }
    }

    private static CampaignStatus numbered(int i) {
        return new CampaignStatus("c-" + i, CampaignState.PAUSED, "x".repeat(i), Instant.ofEpochMilli(i));
    }

    private static AvroSerde<CampaignStatus> configured(AvroSerde<CampaignStatus> serde) {
        serde.configure(CONFIG, false);
        return serde;
    }
}
