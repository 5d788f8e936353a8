package dev.specstress.launcher.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.findings.StageProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void away_from_a_terminal_each_line_tells_every_stage_and_the_cost_so_far() {
        try (var display = ProgressDisplay.on(out, false, clock)) {
            display.show(List.of(
                    new StageProgress("generate", 3, 20, 1_500_000), new StageProgress("respond", 0, 36, 25_000)));
        }

        assertThat(text()).isEqualToNormalizingNewlines("generate 3/20  respond 0/36  cost $1.5250\n");
    }

    @Test
    void away_from_a_terminal_nothing_is_said_twice_and_nothing_too_often() {
        try (var display = ProgressDisplay.on(out, false, clock)) {
            display.show(at(1));
            display.show(at(2));
            now.set(now.get().plusSeconds(3));
            display.show(at(2));
            now.set(now.get().plusSeconds(3));
            display.show(at(2));
        }

        assertThat(text().lines()).hasSize(2);
    }

    @Test
    void on_a_terminal_every_stage_has_a_bar_with_its_count() {
        try (var display = ProgressDisplay.on(out, true, clock)) {
            display.show(List.of(new StageProgress("generate", 7, 20, 0), new StageProgress("grade", 5, 9, 40_000)));
        }

        assertThat(text())
                .contains("generate")
                .contains("7/20")
                .contains("grade")
                .contains("5/9")
                .contains("$0.0400");
    }

    @Test
    void no_display_says_nothing() {
        try (var display = ProgressDisplay.none()) {
            display.show(at(1));
        }

        assertThat(text()).isEmpty();
    }

    private static List<StageProgress> at(long done) {
        return List.of(new StageProgress("generate", done, 20, 0));
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
