package dev.specstress.launcher.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.inputs.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The scenarios of a finished run that one panel has a disagreement on, in the order of their file.
 *
 * @param withoutD scenarios of the run that have none and are left out
 */
record MeasuredScenarios(List<Measured> scenarios, int withoutD) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One of them.
     *
     * @param line as {@code scenarios.jsonl} has it
     * @param d of the panel, 0 to 3
     */
    record Measured(ObjectNode line, double d) {
        String question() {
            return line.path("query").asText();
        }
    }

    /** @throws UserErrorException if the directory holds no finished run, or the run has no such panel */
    static MeasuredScenarios read(Path run, String panel) {
        requireFinished(run);
        Map<String, Double> measured = new HashMap<>();
        var panels = new TreeSet<String>();
        each(
                run.resolve("disagreements.jsonl"),
                line -> line.path("panels").forEach(one -> {
                    panels.add(one.path("panel").asText());
                    if (one.path("panel").asText().equals(panel)
                            && one.path("d").isNumber()) {
                        measured.put(
                                line.path("scenarioId").asText(), one.path("d").asDouble());
                    }
                }));
        if (!panels.contains(panel)) {
            throw new UserErrorException("--panel: " + run + " has no panel " + panel
                    + (panels.isEmpty() ? "" : "; it has " + String.join(", ", panels)));
        }
        List<Measured> scenarios = new ArrayList<>();
        var without = new int[1];
        each(run.resolve("scenarios.jsonl"), line -> {
            var d = measured.get(line.path("scenarioId").asText());
            if (d == null || line.path("query").asText().isBlank()) {
                without[0]++;
            } else {
                scenarios.add(new Measured((ObjectNode) line, d));
            }
        });
        return new MeasuredScenarios(scenarios, without[0]);
    }

    private static void requireFinished(Path run) {
        try {
            var state = JSON.readTree(run.resolve("summary.json").toFile())
                    .path("state")
                    .asText();
            if (!state.equals("finished")) {
                throw new UserErrorException(run + " holds a run that is " + (state.isEmpty() ? "unknown" : state)
                        + "; only a finished one has all its disagreements");
            }
        } catch (IOException e) {
            throw new UserErrorException(run + " holds no run: its summary.json cannot be read", e);
        }
    }

    private static void each(Path file, Consumer<JsonNode> take) {
        var number = 0;
        try (var lines = Files.lines(file)) {
            for (var line : (Iterable<String>) lines::iterator) {
                number++;
                take.accept(JSON.readTree(line));
            }
        } catch (NoSuchFileException e) {
            throw new UserErrorException(file + ": no such file", e);
        } catch (JsonProcessingException | UncheckedIOException e) {
            throw new UserErrorException(file + ": line " + number + ": not readable as JSON", e);
        } catch (IOException e) {
            throw new UserErrorException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
