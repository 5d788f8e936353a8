package dev.specstress.scoring.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.schemas.topics.RecordSizes;
import dev.specstress.schemas.topics.TopicCatalogue;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.internal.fixture.FakeInputs;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {

    private static final Set<String> LARGE =
            Set.of("campaigns", "response-sets", "position-sets", "disagreements", "grading-tasks");

    @Test
    void whatLargeRecordsNeedIsSetForChangelogsAndBuffers() {
        Properties properties = properties(Map.of());

        assertThat(properties).containsEntry("topic.max.message.bytes", 8_388_608);
        assertThat(properties).containsEntry("buffered.records.per.partition", 100);
        assertThat(properties).containsEntry("main.consumer.max.poll.records", 200);
    }

    @Test
    void anInstallationMayBufferMoreButNotGiveUpExactlyOnce() {
        Properties properties =
                properties(Map.of("buffered.records.per.partition", "5000", "processing.guarantee", "at_least_once"));

        assertThat(properties).containsEntry("buffered.records.per.partition", "5000");
        assertThat(properties).containsEntry("processing.guarantee", "exactly_once_v2");
    }

    @Test
    void everySizeIsTheOneThatRecordsMayHave() {
        Properties ours = properties(new DirectKafkaAccess(
                        KafkaSettings.of("none:0", "mock://sizes", new TopicNames("")),
                        "sizes",
                        new SimpleMeterRegistry())
                .streams());

        assertThat(ours).containsEntry("topic.max.message.bytes", RecordSizes.LARGEST);
        assertThat(ours).containsEntry("consumer.max.partition.fetch.bytes", RecordSizes.LARGEST);
        assertThat(ours)
                .containsEntry("producer.max.request.size", RecordSizes.LARGEST + RecordSizes.DEAD_LETTER_HEADERS);
        assertThat(ours).containsEntry("producer.compression.type", "zstd");
        assertThat(TopicCatalogue.fixed())
                .filteredOn(topic -> LARGE.contains(topic.baseName()))
                .hasSize(LARGE.size())
                .allSatisfy(topic -> {
                    assertThat(topic.maxMessageBytes()).isEqualTo(RecordSizes.LARGEST);
                    assertThat(topic.compression()).isEqualTo("zstd");
                    assertThat(topic.toDlqConfig())
                            .containsEntry(
                                    "max.message.bytes",
                                    String.valueOf(RecordSizes.LARGEST + RecordSizes.DEAD_LETTER_HEADERS));
                });
    }

    private static Properties properties(Map<String, Object> installation) {
        ScoringConfig config = ScoringConfig.standard(Path.of("state"));
        try (var memory = new RocksDbMemory(config.rocksDbBytes())) {
            var metrics = new ScoringMetrics(new SimpleMeterRegistry());
            return StreamsProperties.of(installation, config, memory, topic -> {}, metrics, new FakeInputs());
        }
    }
}
