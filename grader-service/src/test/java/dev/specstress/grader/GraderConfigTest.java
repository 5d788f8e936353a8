package dev.specstress.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.slowcall.SlowCallConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraderConfigTest {

    private static ConfigValues load(String... flags) {
        return ConfigLoader.of(GraderConfig.schema()).flags(List.of(flags)).load();
    }

    @Test
    void theDefaultsAreWhatTheSchemaSays() {
        assertThat(GraderConfig.from(load())).isEqualTo(GraderConfig.defaults());
    }

    @Test
    void everyKeyCanBeSet() {
        assertThat(GraderConfig.from(load(
                        "--match.max.in.flight=2",
                        "--grade.max.in.flight=3",
                        "--classify.max.in.flight=9",
                        "--insight.max.in.flight=10",
                        "--max.in.flight.bytes=4",
                        "--call.allowance.ms=5",
                        "--reference.wait.ms=6",
                        "--commit.interval.ms=7",
                        "--drain.timeout.ms=8")))
                .isEqualTo(new GraderConfig(
                        2,
                        3,
                        9,
                        10,
                        Duration.ofMillis(5),
                        Duration.ofMillis(6),
                        new SlowCallConfig(4L, Duration.ofMillis(7), Duration.ofMillis(8))));
    }
}
