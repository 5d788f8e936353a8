package dev.specstress.inputs.spec;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a paragraph into sentences by the Unicode rules, as the JDK knows them. */
final class Sentences {
    private Sentences() {}

    static List<String> of(String paragraph) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        var sentences = new ArrayList<String>();
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var sentence = paragraph.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
