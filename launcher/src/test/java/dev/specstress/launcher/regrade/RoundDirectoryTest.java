package dev.specstress.launcher.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundDirectoryTest {
    private static final Map<String, String> SPECS = Map.of("m1", "x-1");
    private static final List<String> GRADERS = List.of("g2", "g1");

    @TempDir
    Path run;

    @Test
    void rounds_are_counted_on_from_those_in_the_directory_and_those_on_the_topics() throws Exception {
        assertThat(RoundDirectory.of(run, SPECS, GRADERS, 0).round()).isEqualTo(1);
        figures(1, "finished");
        assertThat(RoundDirectory.of(run, SPECS, GRADERS, 0).round()).isEqualTo(2);
        figures(2, "finished");
        assertThat(RoundDirectory.of(run, SPECS, GRADERS, 5).path()).hasFileName("regrade-6");
    }

    @Test
    void the_last_one_is_gone_on_with_if_it_did_not_finish_and_asks_for_the_same() throws Exception {
        RoundDirectory.of(run, SPECS, GRADERS, 0);
        figures(1, "interrupted");

        assertThat(RoundDirectory.of(run, SPECS, GRADERS, 1).round()).isEqualTo(1);
        assertThat(RoundDirectory.of(run, SPECS, List.of("g1"), 1).round()).isEqualTo(2);
    }

    private void figures(int round, String state) throws IOException {
        Files.writeString(run.resolve("regrade-" + round + "/regrade.json"), """
            {"state": "%s", "specOf": {"m1": "x-1"}, "graders": ["g1", "g2"]}""".formatted(state));
    }
}
