package dev.specstress.inputs.votes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.schemas.Decision;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one line of a votes file says, or why it says nothing. */
sealed interface VoteLine {
    Set<String> FIELDS = Set.of("id", "pair", "votes");
    String WORDS = Arrays.stream(Decision.values()).map(VoteLine::word).collect(Collectors.joining(", "));

    record Read(VotedResponse response) implements VoteLine {}

    record Bad(String reason) implements VoteLine {}

    static VoteLine of(JsonNode line) {
        if (!line.isObject()) {
            return new Bad("is not a JSON object");
        }
        var unknown = new TreeSet<String>();
        line.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            return new Bad(unknown.first() + " is none of id, pair, votes");
        }
        if (!isFilled(line.path("id"))) {
            return new Bad("id must be a text that is not empty");
        }
        if (line.hasNonNull("pair") && !isFilled(line.get("pair"))) {
            return new Bad("pair must be a text that is not empty");
        }
        if (!line.path("votes").isObject() || line.get("votes").isEmpty()) {
            return new Bad("votes must be an object with a grader or more");
        }
        var pair = line.hasNonNull("pair") ? Optional.of(line.get("pair").asText()) : Optional.<String>empty();
        return votes(line.get("id").asText(), pair, line.get("votes"));
    }

    private static VoteLine votes(String id, Optional<String> pair, JsonNode object) {
        var graders = new TreeSet<String>();
        var votes = new HashMap<String, Decision>();
        for (var entry : object.properties()) {
            if (entry.getKey().isBlank()) {
                return new Bad("a grader has no name");
            }
            graders.add(entry.getKey());
            if (entry.getValue().isNull()) {
                continue;
            }
            var decision = Arrays.stream(Decision.values())
                    .filter(one -> entry.getValue().isTextual()
                            && word(one).equals(entry.getValue().asText()))
                    .findFirst();
            if (decision.isEmpty()) {
                return new Bad(
                        "the vote of %s is %s, not one of %s, null".formatted(entry.getKey(), entry.getValue(), WORDS));
            }
            votes.put(entry.getKey(), decision.get());
        }
        return new Read(new VotedResponse(id, pair, graders, votes));
    }

    private static String word(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isFilled(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank();
    }
}
