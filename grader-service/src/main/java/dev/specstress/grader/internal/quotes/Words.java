package dev.specstress.grader.internal.quotes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Text as a sequence of words, without case and punctuation. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*");
    private static final LongestCommonSubsequence IN_ORDER = new LongestCommonSubsequence();

    private Words() {}

    static List<String> of(String normalText) {
        return WORD.matcher(normalText)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * Share of the quote's words that the text has in the same order, gaps allowed: longest common subsequence of words
     * over words of the quote, 0 to 1.
     */
    static double shareFoundInOrder(List<String> quote, List<String> text) {
        if (quote.isEmpty() || text.isEmpty()) {
            return 0;
        }
        // The library compares characters, so each distinct word becomes one; a quote of QuotableSpec.LONGEST
        // characters
        // has far fewer than 65,535, and words the quote lacks share one code since they never match.
        Map<String, Character> codes = new HashMap<>();
        quote.forEach(word -> codes.computeIfAbsent(word, absent -> (char) (codes.size() + 1)));
        return (double) IN_ORDER.apply(encode(quote, codes), encode(text, codes)) / quote.size();
    }

    private static String encode(List<String> words, Map<String, Character> codes) {
        StringBuilder encoded = new StringBuilder(words.size());
        words.forEach(word -> encoded.append(codes.getOrDefault(word, '\0')));
        return encoded.toString();
    }
}
