package dev.specstress.launcher.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.inputs.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps a run from writing over the results of another campaign, which may have cost money. */
final class OtherResults {
    private static final String SUMMARY = "summary.json";
    private static final List<String> LINES =
            List.of("scenarios.jsonl", "responses.jsonl", "disagreements.jsonl", "grades.jsonl", "verdicts.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    private OtherResults() {}

    /** @throws UserErrorException if the directory holds results that are not this campaign's */
    static void refuse(Path directory, String campaignId) {
        if (Files.exists(directory.resolve(SUMMARY))) {
            requireSame(
                    directory,
                    campaignId,
                    read(directory.resolve(SUMMARY)).at("/campaign/id").asText());
        } else if (LINES.stream().anyMatch(name -> isFilled(directory.resolve(name)))) {
            // A run that was killed leaves lines without a summary; its scenarios say whose they are.
            requireSame(
                    directory,
                    campaignId,
                    firstScenario(directory).path("campaignId").asText());
        }
    }

    private static void requireSame(Path directory, String campaignId, String found) {
        if (!found.equals(campaignId)) {
            throw new UserErrorException("--out: " + directory + " holds "
                    + (found.isEmpty()
                            ? "results that cannot be told to be this campaign's"
                            : "the results of campaign " + found)
                    + "; give another directory or remove it");
        }
    }

    private static boolean isFilled(Path file) {
        return file.toFile().length() > 0;
    }

    private static JsonNode firstScenario(Path directory) {
        var file = directory.resolve(LINES.getFirst());
        if (!isFilled(file)) {
            return MissingNode.getInstance();
        }
        try (var lines = Files.lines(file)) {
            var first = lines.findFirst();
            return first.isPresent() ? JSON.readTree(first.get()) : MissingNode.getInstance();
        } catch (IOException | java.io.UncheckedIOException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
