package dev.specstress.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.kit.config.ConfigLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoringConfigTest {

    @Test
    void withoutSettingsItIsTheStandard() {
        ScoringConfig config =
                ScoringConfig.from(ConfigLoader.of(ScoringConfig.schema()).load());

        assertThat(config).isEqualTo(ScoringConfig.standard(Path.of("state", "scoring-streams")));
    }

    @Test
    void everyKeyIsReadIntoItsPlace() {
        ScoringConfig config = ScoringConfig.from(ConfigLoader.of(ScoringConfig.schema())
                .set("application.id", "other")
                .set("instance.id", "two")
                .set("state.dir", "/var/state")
                .set("state.stores", "memory")
                .set("threads", "3")
                .set("standby.replicas", "1")
                .set("changelog.replication.factor", "2")
                .set("commit.interval.ms", "250")
                .set("rocksdb.memory.bytes", "33554432")
                .set("thread.restarts", "4")
                .set("answer.max.bytes", "1000")
                .set("marker.retention.ms", "60000")
                .set("open.scenarios.max", "77")
                .set("parked.for.ms", "70000")
                .load());

        ScoringLimits standard = ScoringLimits.standard();
        ScoringLimits limits = new ScoringLimits(
                1_000,
                77,
                Duration.ofMinutes(1),
                Duration.ofSeconds(70),
                Duration.ofSeconds(70),
                standard.pausedRecheck(),
                standard.punctuateEvery(),
                standard.batch());
        assertThat(config)
                .isEqualTo(new ScoringConfig(
                        "other",
                        Optional.of("two"),
                        Path.of("/var/state"),
                        3,
                        1,
                        2,
                        Duration.ofMillis(250),
                        StateStores.MEMORY,
                        32 << 20,
                        4,
                        limits));
    }

    @Test
    void aLimitOutOfRangeIsNamed() {
        ScoringLimits standard = ScoringLimits.standard();

        assertThatThrownBy(() -> new ScoringLimits(
                        3,
                        standard.maxOpenScenarios(),
                        standard.markerRetention(),
                        standard.parkedFor(),
                        standard.orphanedAfter(),
                        standard.pausedRecheck(),
                        standard.punctuateEvery(),
                        standard.batch()))
                .hasMessage("answerBytes is 3, must be 4 or more");
    }
}
