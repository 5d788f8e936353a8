package dev.specstress.benchmarks.serde;

import java.util.List;
import java.util.Random;

/** Text of everyday words, which compresses about as prose does. */
public final class SampleText {
    private static final List<String> WORDS = List.of(
            "a",
            "the",
            "your",
            "friend",
            "novel",
            "honest",
            "kindly",
            "draft",
            "chapter",
            "because",
            "might",
            "would",
            "reader",
            "question",
            "rather",
            "before",
            "revision",
            "is",
            "not",
            "and",
            "to",
            "consider",
            "perhaps");

    private SampleText() {}

    /**
     * One answer.
     *
     * @param characters it has at least
     * @param pause between groups of twelve words
     */
    public static String of(int characters, Random draw, String pause) {
        StringBuilder text = new StringBuilder();
        for (int word = 1; text.length() < characters; word++) {
            text.append(WORDS.get(draw.nextInt(WORDS.size()))).append(word % 12 == 0 ? pause : " ");
        }
        return text.toString();
    }
}
