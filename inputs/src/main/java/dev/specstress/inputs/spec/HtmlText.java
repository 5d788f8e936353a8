package dev.specstress.inputs.spec;

/** What raw HTML says: its text without tags and comments. */
final class HtmlText {
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private HtmlText() {}

    static String of(String html) {
        var text = new StringBuilder();
        var lastCommentEnd = html.lastIndexOf(COMMENT_END);
        var at = 0;
        while (at < html.length()) {
            var end = at;
            if (html.startsWith(COMMENT, at) && lastCommentEnd >= at + COMMENT.length()) {
                end = html.indexOf(COMMENT_END, at + COMMENT.length()) + COMMENT_END.length();
            } else if (html.charAt(at) == '<') {
                end = tagEnd(html, at);
            }
            text.append(end > at ? ' ' : html.charAt(at));
            at = Math.max(end, at + 1);
        }
        return text.toString();
    }

    /** Behind the tag; where it stands if it is none. */
    private static int tagEnd(String html, int start) {
        for (var at = start + 1; at < html.length() && html.charAt(at) != '<'; at++) {
            if (html.charAt(at) == '>') {
                return at + 1;
            }
        }
        return start;
    }
}
