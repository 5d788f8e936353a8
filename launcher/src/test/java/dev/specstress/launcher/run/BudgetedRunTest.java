package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns whose money does not suffice, through the whole pipeline in this JVM. */
class BudgetedRunTest {
    private static final double CAP = 0.05;
    private static final int TRIPLES = 12;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    @Timeout(180)
    void past_the_campaigns_cap_no_call_is_made_and_the_run_still_ends_with_everything_accounted_for()
            throws Exception {
        var run = run("budgets: [{capUsd: %s}]".formatted(CAP));

        var summary = run.summary();
        var cost = summary.get("costUsd").asDouble();
        System.out.printf("cap %.4f, spent %.4f USD%n", CAP, cost);
        assertEnded(run);
        assertThat(cost).as("nearly all of the cap is used").isGreaterThan(0.9 * CAP);
        // One process: it knows its own calls at once, so that only prices guessed wrong pass the cap. The cap lasts
        // for some
        // ten seconds, so that two seconds' worth, which are promised, are a fifth.
        assertThat(cost).as("overshoot").isLessThan(1.2 * CAP);
        assertThat(summary.at("/outcomes/notAsked").asLong()
                        + summary.at("/generations/notAsked").asLong())
                .isPositive();
        assertThat(said.toString()).contains("at most $0.05 for the whole campaign");
    }

    @Test
    @Timeout(180)
    void a_providers_cap_ends_its_own_calls_and_no_others() throws Exception {
        var run = run("budgets: [{provider: sim-delta, capUsd: 0.000001}]");

        assertEnded(run);
        var responses = run.lines("responses");
        assertThat(responses)
                .filteredOn(line -> line.get("outcome").asText().equals("notAsked"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.get("provider").asText()).isEqualTo("sim-delta");
                    assertThat(line.get("reason").asText()).isEqualTo("budget");
                });
        assertThat(responses)
                .filteredOn(line -> line.get("provider").asText().equals("sim-delta"))
                .filteredOn(line -> line.get("outcome").asText().equals("answered"))
                .as("calls of the provider that were made before anything was known to be spent")
                .hasSizeLessThan(3);
    }

    @Test
    @Timeout(180)
    void a_lanes_limit_in_the_campaigns_file_holds_for_the_run() throws Exception {
        var run = run("lanes: {sim-delta: {requestsPerMinute: 300}}");

        assertEnded(run);
        var calls = run.lines("responses").stream()
                        .filter(line -> line.get("provider").asText().equals("sim-delta"))
                        .count()
                + run.lines("grades").stream()
                        .filter(line -> line.get("grader").asText().equals("sim-delta-grader"))
                        .count();
        assertThat(calls).isGreaterThan(60);
        // Five a second; two fifths of a second's worth may come at once.
        assertThat(run.summary().get("wallSeconds").asDouble()).isGreaterThan((calls - 2) / 5.0);
    }

    private static void assertEnded(RunFilesReader run) {
        var summary = run.summary();
        assertThat(summary.get("state").asText()).isEqualTo("finished");
        assertThat(summary.get("unaccounted").asLong()).isZero();
        assertThat(summary.get("duplicateVerdicts").asLong()).isZero();
        assertThat(run.lines("responses")).hasSize(summary.get("expected").asInt());
        assertThat(summary.get("grades").asLong()
                        + summary.get("repeatedGrades").asLong())
                .isEqualTo(summary.get("gradingTasks").asLong());
    }

    private RunFilesReader run(String budgets) throws Exception {
        var out = folder.resolve("out");
        var options = new RunOptions(
                Optional.of(campaign(budgets)),
                new CampaignOverrides(
                        OptionalInt.of(TRIPLES),
                        OptionalLong.of(7),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                Optional.of(out),
                Optional.empty(),
                "test.",
                false,
                SimulatorOptions.defaults().withLatency(Duration.ofMillis(100)));
        var console = new RunConsole(
                new PrintWriter(said), new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

        var code = new CampaignRun(options, console, Clock.systemUTC(), Map.of()).execute();

        assertThat(code).as(said.toString()).isZero();
        return new RunFilesReader(out);
    }

    private Path campaign(String budgets) throws IOException {
        try (var demo = BudgetedRunTest.class.getResourceAsStream("/dev/specstress/inputs/demo/campaign.yaml")) {
            var yaml = new String(demo.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve("campaign.yaml"), yaml + budgets + "\n");
        }
    }
}
