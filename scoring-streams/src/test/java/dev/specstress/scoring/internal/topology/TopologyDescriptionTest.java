package dev.specstress.scoring.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.ScoringLimits;
import dev.specstress.scoring.StateStores;
import dev.specstress.scoring.internal.fixture.FakeInputs;
import dev.specstress.scoring.internal.lane.LaneTopics;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import dev.specstress.scoring.internal.stage.Tools;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Names of stores and topics, and the numbers of sub-topologies, are what a running installation's changelogs, folders and
 * offsets go by. A change that older state does not fit needs a new {@link ScoringTopology#VERSION}; any other only a new
 * description.
 */
class TopologyDescriptionTest {

    private static final Path WRITTEN = Path.of("src/test/resources/topology.txt");
    private static final String COMMAND =
            "mvn -pl scoring-streams -am test -Dtest=TopologyDescriptionTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dspecstress.write.docs=true";

    @Test
    void theTopologyIsTheOneThatIsWrittenDown() throws IOException {
        WrittenTopology found = WrittenTopology.of(ScoringTopology.VERSION, topology());
        WrittenTopology written = WrittenTopology.parse(Files.readString(WRITTEN));

        assertThat(found.fits(written))
                .as(
                        "state of version %d does not fit any more: raise ScoringTopology.VERSION, and say in the"
                                + " change log that campaigns must be at their end before the upgrade",
                        written.version())
                .isTrue();
        if (Boolean.getBoolean("specstress.write.docs")) {
            Files.writeString(WRITTEN, found.text());
        }
        assertThat(Files.readString(WRITTEN))
                .as("the topology has changed; write it anew with: " + COMMAND)
                .isEqualToNormalizingNewlines(found.text());
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        WrittenTopology found = WrittenTopology.of(ScoringTopology.VERSION, topology());

        assertThat(WrittenTopology.parse(found.text())).isEqualTo(found);
    }

    @Test
    void aStoreThatMovesOrGoesNeedsANewVersionAndAPartAtTheEndDoesNot() {
        WrittenTopology older = new WrittenTopology(1, Map.of(2, "topics [a] stores [x]"), "");
        Map<Integer, String> more = new TreeMap<>(Map.of(2, "topics [a] stores [x]", 3, "topics [b] stores [y]"));
        Map<Integer, String> moved = new TreeMap<>(Map.of(3, "topics [a] stores [x]"));

        assertThat(new WrittenTopology(1, more, "").fits(older)).isTrue();
        assertThat(new WrittenTopology(1, moved, "").fits(older)).isFalse();
        assertThat(new WrittenTopology(1, Map.of(2, "topics [a] stores []"), "").fits(older))
                .isFalse();
        assertThat(new WrittenTopology(2, moved, "").fits(older)).isTrue();
    }

    private static org.apache.kafka.streams.TopologyDescription topology() {
        Tools tools = new Tools(
                new TopicNames(""),
                RecordSerdes.configuredBy(Map.of("schema.registry.url", "mock://description")),
                new ScoringMetrics(new SimpleMeterRegistry()),
                topic -> {},
                new FakeInputs(),
                topic -> LaneTopics.Presence.PRESENT,
                StateStores.ROCKSDB,
                ScoringLimits.standard());
        return ScoringTopology.build(tools).describe();
    }
}
