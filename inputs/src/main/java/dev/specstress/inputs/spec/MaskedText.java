package dev.specstress.inputs.spec;

import java.util.regex.Pattern;

/**
 * A text and, character for character, a mask of it in which nothing that is code looks like punctuation: sentences are
 * found in the mask and cut from the text.
 */
final class MaskedText {
    private static final char HIDDEN = 'X';
    /** A mark whose note the file does not hold; with its note it is a node of its own. */
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^[^\\[\\]\\s]{1,100}]");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder mask = new StringBuilder();

    void append(String words) {
        text.append(words);
        mask.append(words);
    }

    void appendMasked(String code) {
        text.append(code);
        mask.repeat(HIDDEN, code.length());
    }

    String text() {
        return text.toString();
    }

    String mask() {
        return mask.toString();
    }

    /** The same without footnote marks, with every run of white space one space and none at the ends. */
    MaskedText collapsed() {
        var out = new MaskedText();
        var marks = FOOTNOTE_MARK.matcher(mask);
        var at = 0;
        while (marks.find()) {
            out.appendCollapsed(this, at, marks.start());
            at = marks.end();
        }
        out.appendCollapsed(this, at, text.length());
        var length = out.text.length();
        if (length > 0 && out.text.charAt(length - 1) == ' ') {
            out.text.setLength(length - 1);
            out.mask.setLength(length - 1);
        }
        return out;
    }

    private void appendCollapsed(MaskedText from, int start, int end) {
        for (var at = start; at < end; at++) {
            var character = from.text.charAt(at);
            if (!Character.isWhitespace(character)) {
                text.append(character);
                mask.append(from.mask.charAt(at));
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
                mask.append(' ');
            }
        }
    }
}
