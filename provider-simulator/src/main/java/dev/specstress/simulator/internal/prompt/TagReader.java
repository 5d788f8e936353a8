package dev.specstress.simulator.internal.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code <name ...>...</name>} in a prompt. A name may carry a nonce ({@code <name-3fa9c1>}); the closing tag must
 * repeat it. A tag that is only mentioned, so that it opens again before it closes, is passed over.
 */
public final class TagReader {
    private static final Pattern LABEL = Pattern.compile("\\blabel\\s*=\\s*\"([^\"]*)\"");

    private final String text;

    public TagReader(String text) {
        this.text = text;
    }

    public Optional<String> first(String name) {
        return all(name).stream().map(Tagged::text).findFirst();
    }

    public List<Tagged> all(String name) {
        List<Tagged> found = new ArrayList<>();
        Matcher opening = Pattern.compile("<(" + Pattern.quote(name) + "(?:-[0-9a-fA-F]+)?)(\\s[^<>]*)?>")
                .matcher(text);
        int from = 0;
        while (opening.find(from)) {
            String closing = "</" + opening.group(1) + ">";
            int end = text.indexOf(closing, opening.end());
            if (end < 0 || opensAgain(opening.group(1), opening.end(), end)) {
                from = opening.end();
                continue;
            }
            found.add(new Tagged(
                    label(opening.group(2)), text.substring(opening.end(), end).strip()));
            from = end + closing.length();
        }
        return found;
    }

    private boolean opensAgain(String name, int from, int to) {
        int again = text.indexOf("<" + name, from);
        if (again < 0 || again >= to) {
            return false;
        }
        char next = text.charAt(again + 1 + name.length());
        return next == '>' || Character.isWhitespace(next);
    }

    private static String label(String attributes) {
        Matcher label = LABEL.matcher(attributes == null ? "" : attributes);
        return label.find() ? label.group(1) : "";
    }
}
