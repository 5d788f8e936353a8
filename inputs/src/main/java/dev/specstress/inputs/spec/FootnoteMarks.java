package dev.specstress.inputs.spec;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The footnotes that a stretch of Markdown refers to. */
final class FootnoteMarks {
    private static final Pattern MARK = Pattern.compile("\\[\\^([^\\[\\]\\s]{1,100})]");

    private FootnoteMarks() {}

    /** Their labels, in order. */
    static Set<String> in(String markdown) {
        var labels = new LinkedHashSet<String>();
        MARK.matcher(markdown).results().forEach(mark -> labels.add(mark.group(1)));
        return labels;
    }
}
