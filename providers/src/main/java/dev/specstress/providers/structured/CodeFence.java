package dev.specstress.providers.structured;

/** The one decoration models put around JSON that is forgiven: a Markdown fence around the whole answer. */
final class CodeFence {
    private static final String FENCE = "```";

    private CodeFence() {}

    /** The text without white space around it and without a fence around all of it. */
    static String strip(String text) {
        String bare = text.strip();
        int firstLine = bare.indexOf('\n');
        boolean fenced = bare.startsWith(FENCE)
                && bare.endsWith(FENCE)
                && firstLine > 0
                && firstLine < bare.length() - FENCE.length();
        if (!fenced) {
            return bare;
        }
        String language = bare.substring(FENCE.length(), firstLine).strip();
        return language.isEmpty() || language.equalsIgnoreCase("json")
                ? bare.substring(firstLine, bare.length() - FENCE.length()).strip()
                : bare;
    }
}
