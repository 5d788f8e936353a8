package dev.specstress.launcher.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.launcher.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of a finished run judged again, as a user would have it done. */
class RegradeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STRICTER = "\n\n## Stricter {#stricter}\n\nThe assistant must always be honest and must"
            + " never withhold anything.\n";

    @TempDir
    Path folder;

    @Test
    void a_run_is_graded_again_by_another_spec_and_by_other_graders_beside_its_own_results() throws Exception {
        // Given a run whose broker is gone
        var run = folder.resolve("run");
        ran(Said.by("run", "--triples", "4", "--out", run.toString(), "--no-progress", "--simulated-latency-ms", "2"));
        var before = contents(run);
        var verdicts = lines(run.resolve("verdicts.jsonl"));

        // When another spec judges its answers
        var said = Said.by("regrade", run.toString(), "--spec", stricter().toString(), "--no-progress");

        // Then each of them has a new verdict, paired with the old one, and nothing else changed
        ran(said);
        var round = run.resolve("regrade-1");
        var figures = JSON.readTree(round.resolve("regrade.json").toFile());
        assertThat(figures.get("state").asText()).isEqualTo("finished");
        assertThat(figures.get("verdicts").asInt()).isEqualTo(verdicts.size());
        assertThat(figures.at("/grades/judged").asInt()).isEqualTo(3 * verdicts.size());
        assertThat(lines(round.resolve("verdicts.jsonl")))
                .hasSize(verdicts.size())
                .allMatch(line -> line.get("round").asInt() == 1)
                .noneMatch(line -> line.get("specId").equals(verdicts.getFirst().get("specId")));
        assertThat(sum(figures.at("/frames/base/changes"))).isEqualTo(firstAnswers(verdicts));
        assertThat(said.out())
                .contains("SIMULATED", "fixed", "broken", "unchanged", "undetermined", "Fleiss' kappa", "resamples");
        assertThat(said.out())
                .contains(Files.readString(round.resolve("regrade.txt")).strip());
        assertThat(contents(run)).containsAllEntriesOf(before);
        assertPaired(verdicts, lines(round.resolve("answers.jsonl")));

        // And other graders make a round of their own
        var again =
                Said.by("regrade", run.toString(), "--graders-of", twoGraders().toString(), "--no-progress");
        ran(again);
        var second = JSON.readTree(run.resolve("regrade-2/regrade.json").toFile());
        assertThat(second.at("/grades/judged").asInt()).isEqualTo(2 * verdicts.size());
        assertThat(second.get("specsAfter")).isEqualTo(second.get("specsBefore"));
        assertThat(second.at("/frames/base/agreement/gradersAfter").asInt()).isEqualTo(2);
    }

    @Test
    void on_a_cluster_only_grades_and_verdicts_are_written_and_the_campaigns_own_figures_stay() throws Exception {
        try (var kafka = EmbeddedKafka.start()) {
            var run = folder.resolve("run");
            var command = new String[] {
                "run",
                "--triples",
                "3",
                "--kafka",
                kafka.bootstrapServers(),
                "--out",
                run.toString(),
                "--no-progress",
                "--simulated-latency-ms",
                "2"
            };
            ran(Said.by(command));
            var verdicts = lines(run.resolve("verdicts.jsonl"));
            var before = ends(kafka);

            var said = Said.by(
                    "regrade",
                    run.toString(),
                    "--spec",
                    stricter().toString(),
                    "--kafka",
                    kafka.bootstrapServers(),
                    "--no-progress");

            ran(said);
            var after = ends(kafka);
            for (var topic : List.of("generation-tasks", "scenarios", "responses", "response-sets", "position-sets")) {
                assertThat(after.get("specstress." + topic)).as(topic).isEqualTo(before.get("specstress." + topic));
            }
            assertThat(after.get("specstress.grading-tasks") - before.get("specstress.grading-tasks"))
                    .isEqualTo(3L * verdicts.size());
            // And whoever follows the campaign again finds its own verdicts as they were
            var summary = JSON.readTree(run.resolve("summary.json").toFile());
            ran(Said.by(command));
            var later = JSON.readTree(run.resolve("summary.json").toFile());
            assertThat(later.get("verdicts")).isEqualTo(summary.get("verdicts"));
            assertThat(later.get("kappa")).isEqualTo(summary.get("kappa"));
            assertThat(later.get("duplicateVerdicts").asInt()).isZero();
            // And the files, which now hold both rounds, give the same comparison once more
            ran(Said.by("regrade", run.toString(), "--spec", stricter().toString(), "--no-progress"));
            assertThat(beforeFlags(run.resolve("regrade-2"))).isEqualTo(beforeFlags(run.resolve("regrade-1")));
        }
    }

    private static Map<String, JsonNode> beforeFlags(Path round) {
        return lines(round.resolve("answers.jsonl")).stream()
                .collect(Collectors.toMap(RegradeTest::key, line -> line.at("/before"), (one, _) -> one, TreeMap::new));
    }

    private static void assertPaired(List<JsonNode> verdicts, List<JsonNode> answers) {
        var flags =
                verdicts.stream().collect(Collectors.toMap(RegradeTest::key, line -> line.get("flaggedByMajority")));
        assertThat(answers).hasSize(verdicts.size());
        assertThat(answers).allMatch(line -> line.at("/before/flagged").equals(flags.get(key(line))));
    }

    private static String key(JsonNode line) {
        return line.get("scenarioId").asText()
                + line.get("model").asText()
                + line.get("repeat").asText();
    }

    private static long firstAnswers(List<JsonNode> verdicts) {
        return verdicts.stream().filter(line -> line.get("repeat").asInt() == 0).count();
    }

    private Path stricter() throws IOException {
        return Files.writeString(folder.resolve("stricter.md"), DemoCampaign.spec() + STRICTER);
    }

    private Path twoGraders() throws IOException {
        Files.writeString(folder.resolve("any.md"), "# Rules\n\nBe kind.\n");
        return Files.writeString(folder.resolve("two.yaml"), """
            name: two
            specs: {any: any.md}
            models:
              - {name: sim-aster-large, provider: aster}
              - {name: sim-boreal-matcher, provider: boreal}
              - {name: sim-boreal-grader, provider: boreal}
              - {name: sim-delta-grader, provider: delta}
              - {name: sim-boreal-writer, provider: boreal}
            subjects: [{model: sim-aster-large, spec: any}]
            generators: [{model: sim-boreal-writer}]
            matcher: sim-boreal-matcher
            graders: [sim-boreal-grader, sim-delta-grader]
            sampling: {triples: 1}
            """);
    }

    private static void ran(Said said) {
        assertThat(said.code()).as(said.out() + said.err()).isZero();
    }

    private static Map<String, Long> ends(EmbeddedKafka kafka) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topics = admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            var partitions =
                    new TreeMap<TopicPartition, OffsetSpec>(java.util.Comparator.comparing(TopicPartition::toString));
            topics.values()
                    .forEach(topic -> topic.partitions()
                            .forEach(one -> partitions.put(
                                    new TopicPartition(topic.name(), one.partition()), OffsetSpec.latest())));
            var ends = new TreeMap<String, Long>();
            admin.listOffsets(partitions)
                    .all()
                    .get()
                    .forEach((partition, info) -> ends.merge(partition.topic(), info.offset(), Long::sum));
            return ends;
        }
    }

    private static Map<String, String> contents(Path run) throws IOException {
        try (var files = Files.list(run)) {
            var contents = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals("run.log")) {
                    contents.put(
                            file.getFileName().toString(),
                            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
            return contents;
        }
    }

    private static List<JsonNode> lines(Path file) {
        try {
            var lines = new ArrayList<JsonNode>();
            for (var line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long sum(JsonNode counts) {
        var sum = 0L;
        for (var count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
