package dev.specstress.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.kit.config.ConfigLoader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    @BeforeEach
    void catchLogs() {
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseLogs() {
        System.setErr(standardError);
        Logging.defaults();
    }

    @Test
    void by_default_we_inform_and_libraries_warn_in_text() {
        apply();

        LoggerFactory.getLogger("dev.specstress.x")
                .atInfo()
                .addKeyValue("scenario", "s-1")
                .log("ours");
        LoggerFactory.getLogger("dev.specstress.x").debug("too much");
        LoggerFactory.getLogger("org.apache.kafka.x").info("noise");
        LoggerFactory.getLogger("org.apache.kafka.x").warn("theirs");

        assertThat(text().lines().map(line -> line.substring("2026-01-01T00:00:00.000Z ".length())))
                .containsExactly("INFO  x scenario=s-1 ours", "WARN  x  theirs");
    }

    @Test
    void every_setting_can_be_given() {
        apply("--log.format=json", "--log.level=ERROR", "--log.levels=org.apache.kafka=INFO, dev.specstress.x=DEBUG");

        LoggerFactory.getLogger("dev.specstress.y").warn("hidden");
        LoggerFactory.getLogger("org.apache.kafka.x").info("theirs");

        assertThat(text().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{")
                        .contains("\"formattedMessage\":\"theirs\"")
                        .endsWith("}"));
    }

    @Test
    void levels_and_formats_that_are_none_are_refused() {
        assertThatThrownBy(() -> apply("--log.format=xml"))
                .hasMessage("log.format (flag --log.format): bad value; allowed is one of [text, json]");
        assertThatThrownBy(() -> apply("--log.levels=org.apache.kafka=LOUD"))
                .hasMessage("log.levels (flag --log.levels): bad value; "
                        + "allowed is logger=LEVEL, several separated by commas");
    }

    private static void apply(String... flags) {
        Logging.apply(ConfigLoader.of(Logging.schema()).flags(List.of(flags)).load());
    }

    private String text() {
        return logged.toString(StandardCharsets.UTF_8);
    }
}
