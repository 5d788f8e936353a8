package dev.specstress.inputs.spec;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a paragraph into sentences: at the boundaries the JDK's Unicode rules find, but not after an abbreviation, not
 * before a lower-case letter, and not within brackets or quotation marks that are closed later in the paragraph, so that
 * {@code say "I cannot. Ask a lawyer." and stop} is one sentence.
 */
final class Sentences {
    private Sentences() {}

    static List<String> of(MaskedText paragraph) {
        var mask = paragraph.mask();
        if (mask.isEmpty()) {
            return List.of();
        }
        var enclosed = new Enclosure(mask);
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(mask);
        var sentences = new ArrayList<String>();
        var start = 0;
        for (var end = breaks.following(0); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == mask.length() || (!enclosed.at(end) && !Abbreviations.continueAt(mask, end))) {
                var sentence = paragraph.text().substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = end;
            }
        }
        return sentences;
    }
}
