package dev.specstress.simulator.internal.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a question can be about: the words that show each topic flag, by the flag's name. */
public record Subjects(Map<String, List<String>> words) {
    public Subjects {
        words = Map.copyOf(words);
    }

    /** Whether a text speaks of a topic; never for one that nobody here knows. */
    public boolean speaksOf(String text, String topic) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.getOrDefault(topic, List.of()).stream().anyMatch(lower::contains);
    }
}
