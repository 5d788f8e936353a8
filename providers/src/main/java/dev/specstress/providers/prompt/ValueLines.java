package dev.specstress.providers.prompt;

import dev.specstress.schemas.TaxonomyValue;
import java.util.Map;
import java.util.regex.Pattern;

/** What prompts say of a value: {@code name}, {@code category} and {@code meaning}, each on a line of its own. */
public final class ValueLines {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ValueLines() {}

    /** The variables of one value; {@code meaning} is empty where the taxonomy gives none. */
    public static Map<String, String> of(TaxonomyValue value) {
        return Map.of(
                "name", line(value.getName()),
                "category", line(value.getCategory()),
                "meaning", line(value.getDescription()));
    }

    /** A text on one line: every run of white space is one space. */
    public static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
