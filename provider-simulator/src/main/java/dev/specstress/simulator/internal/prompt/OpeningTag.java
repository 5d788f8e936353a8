package dev.specstress.simulator.internal.prompt;

import java.util.HexFormat;
import java.util.Optional;

/**
 * An opening tag in a text.
 *
 * @param name with its nonce, where it has one
 * @param attributes what stands behind the name; empty where nothing does
 * @param end where the text goes on behind the tag
 */
record OpeningTag(String name, String attributes, int end) {
    /** The tag of this name, with or without a nonce, that opens at a place where {@code <name} stands. */
    static Optional<OpeningTag> at(String text, int at, String name) {
        int end = nameEnd(text, at + 1 + name.length());
        if (end >= text.length()) {
            return Optional.empty();
        }
        int close = text.indexOf('>', end);
        String attributes = close < 0 ? "<" : text.substring(end, close);
        boolean isTag =
                attributes.isEmpty() || (Character.isWhitespace(attributes.charAt(0)) && attributes.indexOf('<') < 0);
        return isTag
                ? Optional.of(new OpeningTag(text.substring(at + 1, end), attributes, close + 1))
                : Optional.empty();
    }

    private static int nameEnd(String text, int bare) {
        if (bare >= text.length() || text.charAt(bare) != '-') {
            return bare;
        }
        int end = bare + 1;
        while (end < text.length() && HexFormat.isHexDigit(text.charAt(end))) {
            end++;
        }
        return end == bare + 1 ? bare : end;
    }
}
