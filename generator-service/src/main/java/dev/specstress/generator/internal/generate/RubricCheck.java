package dev.specstress.generator.internal.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.providers.prompt.ValueLines;
import dev.specstress.providers.structured.FormCheck;
import dev.specstress.schemas.Rubric;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a rubric has seven anchors for each value, each one line and unlike the others of its value. */
final class RubricCheck {
    static final int ANCHORS = 7;
    static final int LONGEST = 1_000;

    private RubricCheck() {}

    static FormCheck<Rubric> read(JsonNode json) {
        List<String> first = anchors(json.path("value_1"));
        List<String> second = anchors(json.path("value_2"));
        return fault("value_1", first)
                .or(() -> fault("value_2", second))
                .<FormCheck<Rubric>>map(FormCheck.Broken::new)
                .orElseGet(() -> new FormCheck.Kept<>(new Rubric(first, second)));
    }

    private static List<String> anchors(JsonNode list) {
        List<String> anchors = new ArrayList<>();
        // An anchor stands on one line of the matcher's prompt.
        list.forEach(anchor -> anchors.add(ValueLines.line(anchor.asText())));
        return anchors;
    }

    private static Optional<String> fault(String value, List<String> anchors) {
        if (anchors.size() != ANCHORS) {
            return Optional.of(value + " has " + anchors.size() + " strategies in place of " + ANCHORS);
        }
        Set<String> seen = new HashSet<>();
        for (int position = 0; position < ANCHORS; position++) {
            String anchor = anchors.get(position);
            if (anchor.isEmpty() || anchor.length() > LONGEST) {
                return Optional.of(value + ", position " + position + " is "
                        + (anchor.isEmpty() ? "empty" : "longer than " + LONGEST + " characters"));
            }
            if (!seen.add(QuestionCheck.folded(anchor))) {
                return Optional.of(value + ", position " + position + " says the same as another position");
            }
        }
        return Optional.empty();
    }
}
