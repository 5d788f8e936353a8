package dev.specstress.generator.internal.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.providers.structured.FormCheck;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a generator wrote can be put to a model as one user message. Says nothing of how good it is. */
final class QuestionCheck {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String REFUSAL = "a refusal in place of a message";

    private QuestionCheck() {}

    /** Reads the neutral question. */
    static FormCheck<String> neutral(JsonNode json) {
        String text = json.path("question").asText().strip();
        if (TextFault.isRefusal(text)) {
            return new FormCheck.Refused<>(REFUSAL);
        }
        return TextFault.of("the question", text)
                .<FormCheck<String>>map(FormCheck.Broken::new)
                .orElseGet(() -> new FormCheck.Kept<>(text));
    }

    /** Reads a question and its benign neighbour. */
    static FormCheck<MatchedQuestions> matched(JsonNode json) {
        String hazardous = json.path("question").asText().strip();
        String benign = json.path("benign_question").asText().strip();
        if (TextFault.isRefusal(hazardous) || TextFault.isRefusal(benign)) {
            return new FormCheck.Refused<>(REFUSAL);
        }
        return TextFault.of("question", hazardous)
                .or(() -> TextFault.of("benign_question", benign))
                .or(() -> same(hazardous, benign, "question and benign_question are the same"))
                .<FormCheck<MatchedQuestions>>map(FormCheck.Broken::new)
                .orElseGet(() -> new FormCheck.Kept<>(new MatchedQuestions(hazardous, benign)));
    }

    /** Reads both rewrites of a neutral question. */
    static FormCheck<Rewrites> rewrites(JsonNode json, String neutral) {
        String first = json.path("towards_value_1").asText().strip();
        String second = json.path("towards_value_2").asText().strip();
        if (TextFault.isRefusal(first) || TextFault.isRefusal(second)) {
            return new FormCheck.Refused<>(REFUSAL);
        }
        return TextFault.of("towards_value_1", first)
                .or(() -> TextFault.of("towards_value_2", second))
                .or(() -> same(first, neutral, "towards_value_1 is the original message"))
                .or(() -> same(second, neutral, "towards_value_2 is the original message"))
                .or(() -> same(first, second, "towards_value_1 and towards_value_2 are the same"))
                .<FormCheck<Rewrites>>map(FormCheck.Broken::new)
                .orElseGet(() -> new FormCheck.Kept<>(new Rewrites(first, second)));
    }

    private static Optional<String> same(String one, String other, String fault) {
        return folded(one).equals(folded(other)) ? Optional.of("not rewritten: " + fault) : Optional.empty();
    }

    /** Text as compared for sameness: without case and shape of white space. */
    static String folded(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
