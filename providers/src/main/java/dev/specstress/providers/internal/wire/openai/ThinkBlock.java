package dev.specstress.providers.internal.wire.openai;

/** The thinking that open models write before their answer when their server does not take it out. */
final class ThinkBlock {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private ThinkBlock() {}

    /** The answer alone; empty if the thinking never came to an end. Only a block at the very start is one. */
    static String strip(String content) {
        String text = content.stripLeading();
        if (!text.startsWith(OPEN)) {
            return content;
        }
        int end = text.indexOf(CLOSE);
        return end < 0 ? "" : text.substring(end + CLOSE.length()).stripLeading();
    }
}
