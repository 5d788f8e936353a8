package dev.specstress.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.slowcall.SlowCallConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorConfigTest {

    private static ConfigValues load(String... flags) {
        return ConfigLoader.of(GeneratorConfig.schema()).flags(List.of(flags)).load();
    }

    @Test
    void theDefaultsAreWhatTheSchemaSays() {
        assertThat(GeneratorConfig.from(load())).isEqualTo(GeneratorConfig.defaults());
    }

    @Test
    void everyKeyCanBeSet() {
        assertThat(GeneratorConfig.from(load(
                        "--max.in.flight=3",
                        "--max.in.flight.bytes=4",
                        "--call.allowance.ms=5",
                        "--reference.wait.ms=6",
                        "--commit.interval.ms=7",
                        "--drain.timeout.ms=8")))
                .isEqualTo(new GeneratorConfig(
                        3,
                        Duration.ofMillis(5),
                        Duration.ofMillis(6),
                        new SlowCallConfig(4L, Duration.ofMillis(7), Duration.ofMillis(8))));
    }
}
