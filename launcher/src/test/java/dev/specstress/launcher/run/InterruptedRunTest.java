package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run that is killed or interrupted midway. */
class InterruptedRunTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void a_killed_run_goes_on_where_it_was_when_the_same_command_is_given_again() throws Exception {
        try (var kafka = EmbeddedKafka.start()) {
            var out = folder.resolve("out");
            var command = new String[] {
                "run",
                "--kafka",
                kafka.bootstrapServers(),
                "--triples",
                "6",
                "--out",
                out.toString(),
                "--simulated-latency-ms",
                "250",
                "--no-progress"
            };
            try (var first = SpecstressProcess.start(folder, command)) {
                awaitLines(out.resolve("disagreements.jsonl"), 2, first);
                first.kill();
            }
            assertThat(out.resolve("summary.json")).doesNotExist();

            try (var second = SpecstressProcess.start(folder, command)) {
                assertThat(second.await(LONG_ENOUGH)).as(second.said()).isZero();
            }

            var run = new RunFilesReader(out);
            var summary = run.summary();
            assertThat(summary.get("state").asText()).isEqualTo("finished");
            assertThat(summary.get("unaccounted").asLong()).isZero();
            assertThat(summary.get("duplicateVerdicts").asLong()).isZero();
            assertThat(summary.get("verdicts").asLong()).isPositive();
            assertThat(run.lines("verdicts").stream()
                            .map(line -> line.get("scenarioId").asText() + line.get("model") + line.get("repeat")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void ctrl_c_ends_a_run_within_five_seconds_and_keeps_what_was_done() throws Exception {
        var out = folder.resolve("out");
        try (var run = SpecstressProcess.start(
                folder, "run", "--triples", "200", "--out", out.toString(), "--simulated-latency-ms", "400")) {
            awaitLines(out.resolve("scenarios.jsonl"), 3, run);

            var asked = Instant.now();
            run.interrupt();
            var code = run.await(Duration.ofSeconds(20));
            var took = Duration.between(asked, Instant.now());

            assertThat(code).as(run.said()).isEqualTo(130);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            assertThat(run.said()).contains("interrupted").doesNotContain("Exception");
        }
        var kept = new RunFilesReader(out);
        assertThat(kept.summary().get("state").asText()).isEqualTo("interrupted");
        assertThat(kept.lines("scenarios")).hasSizeGreaterThanOrEqualTo(3);
    }

    private static void awaitLines(Path file, long lines, SpecstressProcess process) {
        await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(50)).until(() -> {
            assertThat(process.process().isAlive()).as(process.said()).isTrue();
            return count(file) >= lines;
        });
    }

    private static long count(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
