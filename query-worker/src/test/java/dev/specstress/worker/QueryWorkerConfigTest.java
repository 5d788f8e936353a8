package dev.specstress.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.slowcall.SlowCallConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryWorkerConfigTest {

    private static ConfigValues load(String... flags) {
        return ConfigLoader.of(QueryWorkerConfig.schema()).flags(List.of(flags)).load();
    }

    @Test
    void theDefaultsAreWhatTheSchemaSays() {
        assertThat(QueryWorkerConfig.from(load())).isEqualTo(QueryWorkerConfig.defaults());
    }

    @Test
    void everyKeyCanBeSet() {
        assertThat(QueryWorkerConfig.from(load(
                        "--lanes=acme,other",
                        "--max.in.flight=3",
                        "--max.in.flight.bytes=4",
                        "--commit.interval.ms=7",
                        "--drain.timeout.ms=8")))
                .isEqualTo(new QueryWorkerConfig(
                        List.of("acme", "other"),
                        3,
                        new SlowCallConfig(4L, Duration.ofMillis(7), Duration.ofMillis(8))));
    }
}
