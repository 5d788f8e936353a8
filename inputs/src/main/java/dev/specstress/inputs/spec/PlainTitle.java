package dev.specstress.inputs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of plain text that may be a title.
 *
 * @param line index in the text
 * @param number its place in an outline; empty for a title in capitals or underlined
 * @param words the line
 */
record PlainTitle(int line, List<Integer> number, String words) {
    private static final int LONGEST = 80;
    private static final int DEEPEST = 6;
    private static final String SENTENCE_ENDS = ".,;:!?";
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:section|article|chapter|part|\\u00A7) ?)?(\\d{1,3}(?:\\.\\d{1,3}){0,4})[.):]?[ \\t]+\\p{L}.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITALS = Pattern.compile("[^\\p{Ll}]*\\p{Lu}{2}[^\\p{Ll}]*");

    /** What a line says as a title, if it is short, begins at the margin and does not end as a sentence does. */
    static Optional<PlainTitle> of(int at, String line, boolean underlined) {
        var words = line.strip();
        if (words.isEmpty()
                || words.length() > LONGEST
                || line.startsWith("    ")
                || SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0) {
            return Optional.empty();
        }
        var numbered = NUMBERED.matcher(words);
        if (numbered.matches()) {
            return Optional.of(new PlainTitle(at, numbers(numbered.group(1)), words));
        }
        return underlined || CAPITALS.matcher(words).matches()
                ? Optional.of(new PlainTitle(at, List.of(), words))
                : Optional.empty();
    }

    boolean isNumbered() {
        return !number.isEmpty();
    }

    /** Whether this is a part of the other title's section by its number. */
    boolean isWithin(PlainTitle other) {
        return isNumbered()
                && (other.number.size() < number.size())
                && number.subList(0, other.number.size()).equals(other.number);
    }

    /** The line as a Markdown heading; numbered titles are one level lower where others stand above them. */
    String marked(boolean othersAbove) {
        var level = isNumbered() ? number.size() + (othersAbove ? 1 : 0) : 1;
        return "#".repeat(Math.min(level, DEEPEST)) + " " + words;
    }

    private static List<Integer> numbers(String dotted) {
        var numbers = new ArrayList<Integer>();
        for (var part : dotted.split("\\.")) {
            numbers.add(Integer.valueOf(part));
        }
        if (numbers.size() > 1 && numbers.getLast() == 0) {
            numbers.removeLast();
        }
        return List.copyOf(numbers);
    }
}
