package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.launcher.Said;
import dev.specstress.simulator.SimulatorOptions;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline in this JVM: embedded broker, topology, services, SDK over HTTP, simulator. */
class WholePipelineTest {
    private static final int TRIPLES = 5;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void a_campaign_comes_to_its_end_with_every_response_accounted_for() throws Exception {
        var run = run("a", 7);

        var summary = run.summary();
        var scenarios = summary.get("scenarios").asLong();
        assertThat(summary.get("state").asText()).isEqualTo("finished");
        assertThat(summary.get("simulated").asBoolean()).isTrue();
        assertThat(summary.get("triples").asInt()).isEqualTo(TRIPLES);
        assertThat(scenarios).isPositive().isLessThanOrEqualTo(3L * TRIPLES);
        assertThat(summary.get("expected").asLong()).isEqualTo(scenarios * 12);
        assertThat(summary.get("unaccounted").asLong()).isZero();
        assertThat(summary.get("duplicateVerdicts").asLong()).isZero();
        assertThat(summary.get("verdicts").asLong()).isPositive();
        assertThat(sum(summary.get("outcomes"))).isEqualTo(scenarios * 12);
        assertThat(sum(summary.get("responseSets"))).isEqualTo(scenarios);
        assertThat(summary.get("disagreements").asLong()).isEqualTo(scenarios);
        assertThat(summary.get("grades").asLong()
                        + summary.get("repeatedGrades").asLong())
                .isEqualTo(summary.get("gradingTasks").asLong());
        // Three graders each, and some of them asked twice.
        assertThat(summary.get("gradingTasks").asLong())
                .isBetween(
                        3 * summary.get("verdicts").asLong(),
                        4 * summary.get("verdicts").asLong());
        assertThat(summary.get("costUsd").asDouble()).isPositive();
        assertThat(run.lines("scenarios")).hasSize((int) scenarios);
        assertThat(run.lines("responses")).hasSize((int) scenarios * 12);
        assertThat(run.lines("disagreements")).hasSize((int) scenarios);
        assertThat(run.lines("verdicts")).hasSize(summary.get("verdicts").asInt());
        assertThat(said.toString()).contains("SIMULATED").contains("Report: ").doesNotContain("No report");
        assertPlanned(summary, run.lines("responses").size());
    }

    /** What {@code plan} had said of it beforehand. */
    private static void assertPlanned(JsonNode summary, int answers) throws Exception {
        var planned = new ObjectMapper()
                .readTree(Said.by("plan", "builtin:demo", "--triples", String.valueOf(TRIPLES), "--json")
                        .out());
        var calls = new HashMap<String, double[]>();
        planned.get("stages").forEach(row -> {
            var sum = calls.computeIfAbsent(row.get("stage").asText(), _ -> new double[3]);
            sum[0] += row.get("calls").get("low").asDouble();
            sum[1] += row.get("calls").get("expected").asDouble();
            sum[2] += row.get("calls").get("high").asDouble();
        });
        assertThat(planned.get("scenarios").asLong())
                .isGreaterThanOrEqualTo(summary.get("scenarios").asLong());
        assertThat(calls.get("generate")[1]).isEqualTo(3.0 * TRIPLES);
        assertThat((double) answers).isBetween(0.7 * calls.get("respond")[1], calls.get("respond")[1]);
        assertThat((double) summary.get("disagreements").asLong())
                .isBetween(0.7 * calls.get("match")[1], calls.get("match")[1]);
        assertThat((double) summary.get("gradingTasks").asLong()).isLessThanOrEqualTo(calls.get("grade")[2] * 1.5);
    }

    @Test
    void a_subject_is_never_told_the_values_it_is_torn_between() throws Exception {
        var run = run("b", 8);

        assertThat(run.lines("scenarios"))
                .isNotEmpty()
                .allSatisfy(
                        scenario -> assertThat(scenario.get("query").asText().toLowerCase(java.util.Locale.ROOT))
                                .doesNotContain("value 1", "value 2", "<value", "rubric"));
    }

    @Test
    void the_same_seed_gives_the_same_scenarios_positions_and_verdicts_and_another_seed_gives_others()
            throws Exception {
        var first = run("c", 7);
        var again = run("d", 7);
        var other = run("e", 9);

        assertThat(questions(again)).isEqualTo(questions(first));
        assertThat(positions(again)).isEqualTo(positions(first));
        assertThat(verdicts(again)).isEqualTo(verdicts(first));
        assertThat(questions(other)).isNotEqualTo(questions(first));
    }

    private RunFilesReader run(String name, long seed) throws InterruptedException {
        var options = new RunOptions(
                Optional.empty(),
                new CampaignOverrides(
                        OptionalInt.of(TRIPLES),
                        OptionalLong.of(seed),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                Optional.of(folder.resolve(name)),
                Optional.empty(),
                "test.",
                false,
                SimulatorOptions.defaults().withLatency(Duration.ofMillis(5)));
        var console = new RunConsole(
                new PrintWriter(said), new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

        var code = new CampaignRun(options, console, Clock.systemUTC(), Map.of()).execute();

        assertThat(code).as(said.toString()).isZero();
        return new RunFilesReader(folder.resolve(name));
    }

    private static List<String> questions(RunFilesReader run) {
        return sorted(run.lines("scenarios").stream()
                .map(line -> line.get("scenarioId").asText()
                        + line.get("value1")
                        + line.get("value2")
                        + line.get("nudge")
                        + line.get("query")
                        + line.get("rubric")));
    }

    private static List<String> positions(RunFilesReader run) {
        return sorted(run.lines("disagreements").stream()
                .map(line -> line.get("scenarioId").asText() + line.get("positions") + line.get("panels")));
    }

    private static List<String> verdicts(RunFilesReader run) {
        return sorted(run.lines("verdicts").stream()
                .map(line -> line.get("scenarioId").asText()
                        + line.get("model")
                        + line.get("repeat")
                        + line.get("decision")
                        + line.get("votes")));
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.sorted().toList();
    }

    private static long sum(JsonNode counts) {
        var sum = 0L;
        for (var count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
