package dev.specstress.simulator.internal.language;

import java.util.Locale;

/** A value as a prompt describes it; what the prompt leaves out is empty. */
public record ValueBlock(String name, String category, String meaning) {
    /** Reads lines {@code Name:}, {@code Category:} and {@code Meaning:}; a text without them is all name. */
    public static ValueBlock read(String text) {
        StringBuilder name = new StringBuilder();
        StringBuilder category = new StringBuilder();
        StringBuilder meaning = new StringBuilder();
        StringBuilder current = name;
        for (String line : text.strip().split("\n")) {
            String lower = line.strip().toLowerCase(Locale.ROOT);
            String said = line.strip();
            if (lower.startsWith("name:")) {
                current = name;
                said = said.substring(5);
            } else if (lower.startsWith("category:")) {
                current = category;
                said = said.substring(9);
            } else if (lower.startsWith("meaning:")) {
                current = meaning;
                said = said.substring(8);
            }
            current.append(' ').append(said);
        }
        return new ValueBlock(tidy(name), tidy(category), tidy(meaning));
    }

    private static String tidy(StringBuilder text) {
        return text.toString().strip().toLowerCase(Locale.ROOT);
    }
}
