package dev.specstress.findings;

import static dev.specstress.findings.Records.answered;
import static dev.specstress.findings.Records.grade;
import static dev.specstress.findings.Records.judged;
import static dev.specstress.findings.Records.scenario;
import static dev.specstress.findings.Records.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary;

    @Test
    void a_finished_run_leaves_its_files_and_nothing_else() throws Exception {
        run(temporary, SmallRun.records());

        try (var files = Files.list(temporary)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "summary.json",
                            "findings.duckdb",
                            "scenarios.jsonl",
                            "responses.jsonl",
                            "disagreements.jsonl",
                            "grades.jsonl",
                            "verdicts.jsonl",
                            "classifications.jsonl",
                            "refusals.jsonl",
                            "contrasts.jsonl",
                            "annotations.jsonl");
        }
    }

    @Test
    void the_order_of_arrival_leaves_no_trace() throws Exception {
        var inOrder = run(temporary.resolve("a"), SmallRun.records());
        var shuffled = new ArrayList<>(SmallRun.records());
        Collections.shuffle(shuffled, new Random(3));

        var outOfOrder = run(temporary.resolve("b"), shuffled);

        for (var file : List.of("scenarios", "responses", "disagreements", "grades", "verdicts")) {
            assertThat(outOfOrder.resolve(file + ".jsonl")).hasSameTextualContentAs(inOrder.resolve(file + ".jsonl"));
        }
    }

    @Test
    void lines_go_by_ordinal_then_scenario_then_model() throws Exception {
        var directory = run(
                temporary,
                List.of(
                        grade("s-unknown", "m1", "g1", judged(Decision.COMPLIANT)),
                        set(scenario("s-z", 9, "m2", "m1"), Completeness.COMPLETE, answered("1"), answered("2")),
                        set(scenario("s-c", 10, "m1"), Completeness.COMPLETE, answered("3")),
                        set(scenario("s-b", 10, "m1"), Completeness.COMPLETE, answered("4"))));

        assertThat(lines(directory, "responses"))
                .extracting(line -> line.get("text").asText())
                .containsExactly("2", "1", "4", "3");
    }

    @Test
    void starting_again_in_the_same_directory_leaves_the_same_files() throws Exception {
        run(temporary, SmallRun.records());
        var first = Files.readString(temporary.resolve("grades.jsonl"));
        Files.writeString(temporary.resolve("notes.txt"), "mine");

        run(temporary, SmallRun.records());

        assertThat(temporary.resolve("grades.jsonl")).hasContent(first);
        assertThat(temporary.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void an_earlier_summary_stands_until_a_run_begins_and_is_gone_while_it_lasts() {
        run(temporary, SmallRun.records());

        var next = RunDirectory.at(temporary);
        assertThat(temporary.resolve("summary.json")).exists();
        next.begin();

        assertThat(temporary.resolve("summary.json")).doesNotExist();
    }

    @Test
    void lines_can_be_read_while_a_run_is_on() throws Exception {
        var directory = RunDirectory.at(temporary);
        directory.begin();
        directory.write(scenario("s-b", 1, "m1"));
        directory.write(scenario("s-a", 0, "m1"));

        directory.flush();

        assertThat(lines(temporary, "scenarios"))
                .extracting(line -> line.get("scenarioId").asText())
                .containsExactly("s-b", "s-a");
    }

    @Test
    void hostile_text_stays_one_line_and_comes_back_as_it_was() throws Exception {
        var hostile = "\u2028\u2029\u0085\n\r\"},{\"x\":1}\\ \u001b[2J \u009b2J \u202e \u0000 </script> \ud83d\ude00 ä";

        run(temporary, List.of(set(scenario("s-a", 0, "m1"), Completeness.COMPLETE, answered(hostile))));

        var content = Files.readString(temporary.resolve("responses.jsonl"));
        assertThat(content.lines()).hasSize(1);
        assertThat(content).endsWith("}\n").contains("\\u2028", "\\u009B", "\\u202E", "ä");
        assertThat(content.strip()).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]");
        assertThat(lines(temporary, "responses").getFirst().get("text").asText())
                .isEqualTo(hostile);
    }

    @Test
    void a_file_in_its_place_is_named() throws IOException {
        var file = Files.writeString(temporary.resolve("out"), "mine");

        assertThatThrownBy(() -> RunDirectory.at(file))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessage("cannot write to the run directory " + file + ": it is not a directory");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_place_where_no_directory_can_be_is_named() throws IOException {
        var below = Files.writeString(temporary.resolve("out"), "mine").resolve("run");

        assertThatThrownBy(() -> RunDirectory.at(below))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessageStartingWith("cannot write to the run directory " + below + ": ")
                .hasMessageNotContainingAny("\n", "Exception");
    }

    @Test
    void a_directory_in_the_place_of_a_file_is_named() throws IOException {
        Files.createDirectories(temporary.resolve("grades.jsonl/x"));
        var directory = RunDirectory.at(temporary);

        assertThatThrownBy(directory::begin)
                .isInstanceOf(RunDirectoryException.class)
                .hasMessage("cannot begin the files in " + temporary + ": grades.jsonl: Is a directory");
    }

    @Test
    void a_run_without_records_has_empty_files_and_a_summary() throws Exception {
        run(temporary, List.of());

        assertThat(temporary.resolve("verdicts.jsonl")).isEmptyFile();
        assertThat(JSON.readTree(temporary.resolve("summary.json").toFile())
                        .get("fleissKappa")
                        .isNull())
                .isTrue();
    }

    private static Path run(Path path, List<SpecificRecord> records) {
        var directory = RunDirectory.at(path);
        var ledger = new CampaignLedger(Records.CAMPAIGN);
        directory.begin();
        records.stream().filter(ledger::accept).forEach(directory::write);
        directory.finish(new RunSummary(RunState.FINISHED, ledger.figures(), 0, true, Duration.ofMillis(1500)));
        return path;
    }

    private static List<JsonNode> lines(Path directory, String name) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(directory.resolve(name + ".jsonl"))) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
