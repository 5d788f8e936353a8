package dev.specstress.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30.123Z");
    private static final CampaignStatus STATUS = new CampaignStatus("c-1", CampaignState.RUNNING, "because", AT);

    @Test
    void whatWasWrittenIsRead() {
        AvroSerde<CampaignStatus> serde = new AvroSerde<>(CampaignStatus.class);
        serde.configure(config(), false);

        byte[] bytes = serde.serializer().serialize("campaign-status", STATUS);

        assertThat(serde.deserializer().deserialize("campaign-status", bytes)).isEqualTo(STATUS);
    }

    private static Map<String, Object> config() {
        return Map.of(AvroSerdeConfig.SCHEMA_REGISTRY_URL, "mock://avro-serde-test");
    }
}
