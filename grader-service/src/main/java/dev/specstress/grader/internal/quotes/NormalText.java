package dev.specstress.grader.internal.quotes;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as quotes are compared: what typography and Markdown add is gone, and every word, number, capital and inner
 * punctuation mark stays. Two texts of one normal form are the same words in the same order.
 */
final class NormalText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\\u2018\\u2019\\u201A\\u201B\\u2032]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\\u201C-\\u201F\\u2033\\u00AB\\u00BB]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");
    /** A link or an image, inline or by reference; its text is the first group. */
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]*)](?:\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)|\\[[^\\[\\]]*])");

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]+]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");
    private static final Pattern LINE_MARKERS =
            Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]*)*(?:(?:[-*+]|\\d{1,3}[.)])[ \\t]+)?");
    private static final Pattern EMPHASIS = Pattern.compile("[*`]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");
    private static final Pattern SPACED_DASH = Pattern.compile("\\s*-+\\s*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private NormalText() {}

    static String of(String text) {
        // Prime marks and ellipses before NFKC, which takes them apart.
        String plain = SINGLE_QUOTES.matcher(text).replaceAll("'");
        plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = plain.replace('\u2022', '*');
        plain = FOOTNOTE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = ESCAPE.matcher(plain).replaceAll("");
        plain = LINE_MARKERS.matcher(plain).replaceAll("");
        // Only now: a dash that a line break left at the beginning of a line is no list marker.
        plain = DASHES.matcher(plain).replaceAll("-");
        plain = EMPHASIS.matcher(plain).replaceAll("");
        plain = SPACED_DASH.matcher(plain).replaceAll("-");
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }
}
