package dev.specstress.inputs.spec;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A heading's words and the attributes its author put behind them: {@code Title {#id authority=level}}. */
record HeadingText(String title, Optional<String> id, Optional<String> authority) {
    private static final Pattern ATTRIBUTES = Pattern.compile("^(.*?)\\s*\\{([^{}]*)}\\s*$");
    private static final Pattern ID = Pattern.compile("#([^\\s#{}]+)");
    private static final Pattern AUTHORITY = Pattern.compile("authority\\s*=\\s*\"?([\\w-]+)\"?");

    /** A section keeps its id when others are put before it. */
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+(?:\\.\\d+)+|\\d+[.)])[.):]?\\s+(?=\\p{L})");

    private static final int LONGEST_SLUG = 80;

    static HeadingText of(String text) {
        var matcher = ATTRIBUTES.matcher(text);
        if (!matcher.matches()) {
            return new HeadingText(text, Optional.empty(), Optional.empty());
        }
        return new HeadingText(matcher.group(1), first(ID, matcher.group(2)), first(AUTHORITY, matcher.group(2)));
    }

    /** An id made of the parent's id and the title, for headings without one; numbering and words past a limit are left out. */
    static String slug(String parentId, String title) {
        var words = Normalizer.normalize(NUMBERING.matcher(cut(title)).replaceFirst(""), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var own = words.isEmpty() ? "section" : words;
        return parentId.isEmpty() ? own : parentId + "/" + own;
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_SLUG ? title : title.substring(0, LONGEST_SLUG);
    }

    private static Optional<String> first(Pattern pattern, String attributes) {
        var matcher = pattern.matcher(attributes);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
