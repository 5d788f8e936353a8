package dev.specstress.inputs.spec;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The keys that some tools put before a Markdown text, between two lines of {@code ---}: they are no part of it. Their lines
 * are emptied, not removed, so that every other line keeps its number.
 */
final class FrontMatter {
    private static final int MOST_LINES = 200;
    private static final Pattern KEY = Pattern.compile("[\\w-]+:(?: .*)?|[ \\t].*|#.*|- .*|");

    private FrontMatter() {}

    static String emptied(String text) {
        if (!text.startsWith("---\n")) {
            return text;
        }
        var lines = text.lines().limit(MOST_LINES).toList();
        var end = end(lines);
        if (end < 0) {
            return text;
        }
        var skipped = lines.subList(0, end + 1).stream()
                .mapToInt(line -> line.length() + 1)
                .sum();
        return "\n".repeat(end + 1) + text.substring(Math.min(skipped, text.length()));
    }

    /** The index of the closing line; -1 if these are no keys. */
    private static int end(List<String> lines) {
        for (var at = 1; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.equals("---") || line.equals("...")) {
                return at > 1 ? at : -1;
            }
            if (!KEY.matcher(line).matches()) {
                return -1;
            }
        }
        return -1;
    }
}
