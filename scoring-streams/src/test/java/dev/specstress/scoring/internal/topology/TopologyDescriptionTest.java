package dev.specstress.scoring.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.ScoringLimits;
import dev.specstress.scoring.StateStores;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import dev.specstress.scoring.internal.stage.Tools;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Names of processors, stores and topics are what a running installation's changelogs and offsets go by. A change here is
 * a change for everyone who upgrades: make it knowingly, by changing the committed description with it.
 */
class TopologyDescriptionTest {

    @Test
    void theTopologyIsTheOneThatIsWrittenDown() throws Exception {
        Tools tools = new Tools(
                new TopicNames(""),
                RecordSerdes.configuredBy(Map.of("schema.registry.url", "mock://description")),
                new ScoringMetrics(new SimpleMeterRegistry()),
                topic -> {},
                StateStores.ROCKSDB,
                ScoringLimits.standard());

        String described = ScoringTopology.build(tools).describe().toString();

        try (var written = getClass().getResourceAsStream("/topology.txt")) {
            assertThat(settled(described))
                    .isEqualToNormalizingNewlines(new String(written.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Sinks of several topics are described by their extractor's address in memory, stores in no order. */
    private static String settled(String described) {
        String named = described.replaceAll("extractor class: \\S+", "extractor class: (by record)");
        return Pattern.compile("stores: \\[(.*?)]")
                .matcher(named)
                .replaceAll(stores -> "stores: "
                        + Arrays.stream(stores.group(1).split(", ")).sorted().toList());
    }
}
