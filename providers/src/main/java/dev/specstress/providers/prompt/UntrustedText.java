package dev.specstress.providers.prompt;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Text from a model or a user, in tags it cannot close: {@code <response-3fa9c1 label="A">...</response-3fa9c1>}. The text
 * itself goes in unchanged, for it is what is to be judged.
 */
public final class UntrustedText {

    private UntrustedText() {}

    /** Wraps without attributes. */
    public static String wrap(String tag, Nonce nonce, String text) {
        return wrap(tag, nonce, new TreeMap<>(), text);
    }

    /**
     * Wraps.
     *
     * @param tag lower-case letters, digits and {@code _}, a letter first
     * @param attributes names like tags, in the order of their names; values are escaped
     * @throws IllegalArgumentException if a name is no name, or the nonce occurs in the text
     */
    public static String wrap(String tag, Nonce nonce, SortedMap<String, String> attributes, String text) {
        if (text.toLowerCase(Locale.ROOT).contains(nonce.value())) {
            throw new IllegalArgumentException("The nonce occurs in the text of <%s>".formatted(named(tag)));
        }
        StringBuilder wrapped =
                new StringBuilder("<").append(named(tag)).append('-').append(nonce.value());
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            wrapped.append(' ').append(named(attribute.getKey())).append("=\"");
            wrapped.append(escaped(attribute.getValue())).append('"');
        }
        return wrapped.append('>')
                .append(text)
                .append("</")
                .append(tag)
                .append('-')
                .append(nonce.value())
                .append('>')
                .toString();
    }

    private static String named(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a tag's or an attribute's name: " + name);
        }
        return name;
    }

    private static String escaped(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
