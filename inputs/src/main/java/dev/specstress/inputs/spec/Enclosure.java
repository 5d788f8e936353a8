package dev.specstress.inputs.spec;

/** Whether a place in a text lies within brackets or quotation marks. Asked for growing places; one that is never closed encloses nothing. */
final class Enclosure {
    private static final String OPENERS = "([\u201C";
    private static final String CLOSERS = ")]\u201D";
    private static final char STRAIGHT_QUOTE = '"';

    private final String text;
    private final int[] lastCloser = new int[CLOSERS.length()];
    private final int lastQuote;
    private final int[] depth = new int[OPENERS.length()];
    private boolean quoted;
    private int seen;

    Enclosure(String text) {
        this.text = text;
        for (var kind = 0; kind < lastCloser.length; kind++) {
            lastCloser[kind] = text.lastIndexOf(CLOSERS.charAt(kind));
        }
        lastQuote = text.lastIndexOf(STRAIGHT_QUOTE);
    }

    /** Whether the character at {@code place} is enclosed; places may only grow. */
    boolean at(int place) {
        for (; seen < place; seen++) {
            see(text.charAt(seen));
        }
        var enclosed = quoted && lastQuote >= place;
        for (var kind = 0; kind < depth.length; kind++) {
            enclosed |= depth[kind] > 0 && lastCloser[kind] >= place;
        }
        return enclosed;
    }

    private void see(char character) {
        if (character == STRAIGHT_QUOTE) {
            quoted = !quoted;
        }
        var opened = OPENERS.indexOf(character);
        if (opened >= 0) {
            depth[opened]++;
        }
        var closed = CLOSERS.indexOf(character);
        if (closed >= 0 && depth[closed] > 0) {
            depth[closed]--;
        }
    }
}
