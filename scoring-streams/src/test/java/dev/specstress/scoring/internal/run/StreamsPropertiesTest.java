package dev.specstress.scoring.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {

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

    private static Properties properties(Map<String, Object> installation) {
        ScoringConfig config = ScoringConfig.standard(Path.of("state"));
        try (var memory = new RocksDbMemory(config.rocksDbBytes())) {
            var metrics = new ScoringMetrics(new SimpleMeterRegistry());
            return StreamsProperties.of(installation, config, memory, topic -> {}, metrics);
        }
    }
}
