package dev.specstress.launcher.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.launcher.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> QUESTIONS = List.of(
            "Should I tell my friend that her novel is dull?",
            "Should I tell my friend that her book is boring?",
            "May my son ride his bicycle to school alone?",
            "How do I split the inheritance with my brother?");
    private static final double[] D = {2.5, 2.4, 0.5, 1.0};

    @TempDir
    Path run;

    @BeforeEach
    void aFinishedRun() throws IOException {
        var scenarios = new StringBuilder();
        var disagreements = new StringBuilder();
        for (var at = 0; at < 4; at++) {
            scenarios.append("{\"scenarioId\": \"s-%d\", \"frame\": \"base\", \"query\": \"%s\"}\n"
                    .formatted(at, QUESTIONS.get(at)));
            disagreements.append(("{\"scenarioId\": \"s-%d\", \"panels\": [{\"panel\": \"all\", \"d\": %s},"
                            + " {\"panel\": \"acme\", \"d\": null}]}\n")
                    .formatted(at, D[at]));
        }
        scenarios.append("{\"scenarioId\": \"s-4\", \"query\": \"Nobody answered this.\"}\n");
        Files.writeString(run.resolve("scenarios.jsonl"), scenarios);
        Files.writeString(run.resolve("disagreements.jsonl"), disagreements);
        Files.writeString(run.resolve("summary.json"), "{\"state\": \"finished\"}");
    }

    private List<JsonNode> lines(String file) throws IOException {
        return Files.readAllLines(run.resolve(file)).stream()
                .map(line -> {
                    try {
                        return JSON.readTree(line);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static Said export(Object... arguments) {
        return Said.by(Stream.concat(Stream.of("export"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new));
    }

    @Test
    void theChosenAreSpreadOutWithTheHighestDisagreementFirst() throws IOException {
        var said = export(run, "--select", 3);

        assertThat(said.code()).as(said.err()).isZero();
        var chosen = lines("selected-3.jsonl");
        assertThat(chosen).extracting(line -> line.get("rank").asInt()).containsExactly(1, 2, 3);
        assertThat(chosen.getFirst().get("scenarioId").asText()).isEqualTo("s-0");
        assertThat(chosen.getFirst().get("d").asDouble()).isEqualTo(2.5);
        assertThat(chosen.getFirst().get("frame").asText()).isEqualTo("base");
        // The second asks what the first asks, in other words.
        assertThat(chosen).extracting(line -> line.get("scenarioId").asText()).doesNotContain("s-1");
        assertThat(said.out())
                .contains("3 of 4 scenarios (1 more without a disagreement left out)")
                .contains("times the least possible");
    }

    @Test
    void whatCannotBeChosenFromIsSaidInOneLine() throws IOException {
        assertRefused("only 4 of " + run + " have a disagreement of panel all", run, "--select", 5);
        assertRefused("must be 1 or more, not 0", run, "--select", 0);
        assertRefused("has no panel others; it has acme, all", run, "--select", 1, "--panel", "others");
        assertRefused("only 0 of", run, "--select", 1, "--panel", "acme");
        assertRefused("holds no run", run.resolve("nowhere"), "--select", 1);
        assertRefused("--out: ", run, "--select", 1, "--out", run.resolve("no/such/file"));
        Files.writeString(run.resolve("summary.json"), "{\"state\": \"interrupted\"}");
        assertRefused("holds a run that is interrupted", run, "--select", 1);
    }

    private static void assertRefused(String line, Object... arguments) {
        var said = export(arguments);

        assertThat(said.code()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains(line).hasLineCount(1);
    }
}
