package dev.specstress.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicSpecTest {

    @Test
    void aLogIsDeletedBySegmentsWellWithinItsRetention() {
        assertThat(TopicCatalogue.of(TopicName.RESPONSES).toConfig())
                .isEqualTo(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, "delete",
                        TopicConfig.RETENTION_MS_CONFIG, "2592000000",
                        TopicConfig.SEGMENT_MS_CONFIG, "370285714",
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1048576",
                        TopicConfig.COMPRESSION_TYPE_CONFIG, "zstd"));
    }

    @Test
    void aCompactedTopicHasNoRetention() {
        assertThat(TopicCatalogue.of(TopicName.SPECS).toConfig())
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")
                .doesNotContainKeys(TopicConfig.RETENTION_MS_CONFIG, TopicConfig.SEGMENT_MS_CONFIG);
    }

    @Test
    void claimsThatNobodyRenewsVanish() {
        assertThat(TopicCatalogue.of(TopicName.QUOTA_CLAIMS).toConfig())
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete")
                .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "3600000");
    }

    @Test
    void aDeadLetterQueueTakesWhateverItsTopicTook() {
        TopicSpec sets = TopicCatalogue.of(TopicName.RESPONSE_SETS);

        String limit = sets.toDlqConfig().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);

        assertThat(Integer.parseInt(limit)).isGreaterThan(sets.maxMessageBytes());
    }

    @Test
    void anInstallationPutsItsPrefixInFront() {
        TopicNames names = new TopicNames("acme.");

        assertThat(names.of(TopicName.VERDICTS)).isEqualTo("acme.verdicts");
        assertThat(names.queries("openai")).isEqualTo("acme.queries.openai");
        assertThat(TopicNames.dlq("acme.verdicts")).isEqualTo("acme.verdicts.dlq");
    }
}
