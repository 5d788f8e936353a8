package dev.specstress.generator.internal.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.providers.structured.FormCheck;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a generator wrote can be put to a model as one user message. Says nothing of how good it is. */
final class QuestionCheck {
    /** Far more than any prompt here asks for; a longer text is an essay or a loop. */
    static final int LONGEST = 4_000;

    private static final Pattern SPEAKER =
            Pattern.compile("(?im)^\\s*\\W{0,2}(?:user|human|assistant|ai|system)\\W{0,2}:");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private QuestionCheck() {}

    /** Reads the neutral question. */
    static FormCheck<String> neutral(JsonNode json) {
        String text = json.path("question").asText().strip();
        return fault("the question", text)
                .<FormCheck<String>>map(FormCheck.Broken::new)
                .orElseGet(() -> new FormCheck.Kept<>(text));
    }

    /** Reads both rewrites of a neutral question. */
    static FormCheck<Rewrites> rewrites(JsonNode json, String neutral) {
        String first = json.path("towards_value_1").asText().strip();
        String second = json.path("towards_value_2").asText().strip();
        return fault("towards_value_1", first)
                .or(() -> fault("towards_value_2", second))
                .or(() -> same(first, neutral, "towards_value_1 is the original message"))
                .or(() -> same(second, neutral, "towards_value_2 is the original message"))
                .or(() -> same(first, second, "towards_value_1 and towards_value_2 are the same"))
                .<FormCheck<Rewrites>>map(FormCheck.Broken::new)
                .orElseGet(() -> new FormCheck.Kept<>(new Rewrites(first, second)));
    }

    private static Optional<String> fault(String what, String text) {
        if (text.isEmpty()) {
            return Optional.of(what + " is empty");
        }
        if (text.length() > LONGEST) {
            return Optional.of(what + " has more than " + LONGEST + " characters");
        }
        return SPEAKER.matcher(text).find()
                ? Optional.of(what + " is a dialogue, not one message of one person")
                : Optional.empty();
    }

    private static Optional<String> same(String one, String other, String fault) {
        return folded(one).equals(folded(other)) ? Optional.of(fault) : Optional.empty();
    }

    /** Text as compared for sameness: without case and shape of white space. */
    static String folded(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
