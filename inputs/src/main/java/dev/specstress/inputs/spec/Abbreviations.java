package dev.specstress.inputs.spec;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a full stop belongs to the word before it instead of ending a sentence. */
final class Abbreviations {
    /** Never the last word of a sentence. */
    private static final Set<String> ALWAYS = Set.of(
            "e.g", "i.e", "cf", "vs", "viz", "dr", "mr", "mrs", "ms", "prof", "st", "fig", "figs", "eq", "sec", "ch",
            "art", "approx", "resp", "pp", "incl", "esp", "eg", "ie");
    /** Capital letters with full stops: the end of a sentence only if what follows plainly begins one. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.\\p{L}){0,8}");

    private static final Set<String> BEGINNERS = Set.of(
            "a",
            "all",
            "always",
            "an",
            "and",
            "any",
            "as",
            "at",
            "both",
            "but",
            "by",
            "do",
            "each",
            "for",
            "he",
            "here",
            "how",
            "however",
            "i",
            "if",
            "in",
            "instead",
            "it",
            "its",
            "never",
            "no",
            "not",
            "on",
            "or",
            "otherwise",
            "our",
            "she",
            "so",
            "some",
            "such",
            "that",
            "the",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "to",
            "under",
            "unless",
            "we",
            "what",
            "when",
            "where",
            "which",
            "while",
            "who",
            "with",
            "you",
            "your");

    private static final int LONGEST_WORD = 24;

    private Abbreviations() {}

    /** Whether the sentence before {@code place} goes on behind it. */
    static boolean continueAt(String text, int place) {
        var next = firstLetter(text, place);
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return true;
        }
        var end = place;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) != '.') {
            return false;
        }
        var word = wordBefore(text, end - 1);
        return ALWAYS.contains(word.toLowerCase(Locale.ROOT))
                || (INITIALS.matcher(word).matches()
                        && !word.equals("I")
                        && !BEGINNERS.contains(wordFrom(text, next).toLowerCase(Locale.ROOT)));
    }

    private static int firstLetter(String text, int place) {
        var at = place;
        while (at < text.length() && at < place + LONGEST_WORD && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String wordBefore(String text, int end) {
        var start = end;
        while (start > 0 && end - start <= LONGEST_WORD && isPartOfWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String wordFrom(String text, int start) {
        var end = start;
        while (end < text.length() && end - start <= LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.';
    }
}
