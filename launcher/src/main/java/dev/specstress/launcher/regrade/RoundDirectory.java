package dev.specstress.launcher.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.inputs.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where one re-grade's files go: {@code regrade-N} in the run's directory, N being the round. The command of one that did not
 * come to its end, given again, goes on in the same place.
 */
record RoundDirectory(Path path, int round) {
    private static final Pattern NAME = Pattern.compile("regrade-(\\d{1,6})");
    private static final String FIGURES = "regrade.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Makes it.
     *
     * @param lastOnTopics the last round that is on the topics; 0 if none
     * @throws UserErrorException if it cannot be made
     */
    static RoundDirectory of(Path run, Map<String, String> specOf, List<String> graders, int lastOnTopics) {
        try {
            var rounds = new TreeMap<Integer, Path>();
            try (var entries = Files.list(run)) {
                entries.forEach(entry -> {
                    var name = NAME.matcher(String.valueOf(entry.getFileName()));
                    if (name.matches()) {
                        rounds.put(Integer.parseInt(name.group(1)), entry);
                    }
                });
            }
            if (!rounds.isEmpty() && isToGoOn(rounds.lastEntry().getValue(), specOf, graders)) {
                return new RoundDirectory(rounds.lastEntry().getValue(), rounds.lastKey());
            }
            var round = Math.max(rounds.isEmpty() ? 0 : rounds.lastKey(), lastOnTopics) + 1;
            return new RoundDirectory(Files.createDirectory(run.resolve("regrade-" + round)), round);
        } catch (IOException e) {
            throw new UserErrorException(run + ": no directory for the re-grade can be made: " + e.getMessage(), e);
        }
    }

    private static boolean isToGoOn(Path directory, Map<String, String> specOf, List<String> graders) {
        try {
            var figures = JSON.readTree(directory.resolve(FIGURES).toFile());
            var specs = new TreeMap<String, String>();
            figures.path("specOf")
                    .properties()
                    .forEach(entry -> specs.put(entry.getKey(), entry.getValue().asText()));
            var names = new TreeSet<String>();
            figures.path("graders").forEach((JsonNode name) -> names.add(name.asText()));
            return !figures.path("state").asText().equals("finished")
                    && specs.equals(new TreeMap<>(specOf))
                    && names.equals(new TreeSet<>(graders));
        } catch (IOException e) {
            return false;
        }
    }
}
