package dev.specstress.inputs.spec;

import dev.specstress.schemas.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A section while it is read. */
final class SectionDraft {

    /** What its paragraphs are, by what its heading says. */
    enum Kind {
        RULES,
        EXAMPLES,
        COMMENTARY
    }

    private static final Pattern COMMENTARY_HEADING = Pattern.compile("(?i)commentary|rationale");

    private final String id;
    private final String parentId;
    private final HeadingText heading;
    private final int level;
    private final Kind kind;
    private final ClauseIds clauses;
    private final List<String> commentary = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private final Set<String> footnotes = new LinkedHashSet<>();

    SectionDraft(String id, SectionDraft parent, HeadingText heading, int level) {
        this.id = id;
        this.parentId = parent == null ? null : parent.id;
        this.heading = heading;
        this.level = level;
        this.kind = parent == null || parent.kind == Kind.RULES ? kind(heading.title()) : parent.kind;
        this.clauses = new ClauseIds(id);
    }

    private static Kind kind(String title) {
        if (ExampleTitle.matches(title)) {
            return Kind.EXAMPLES;
        }
        return COMMENTARY_HEADING.matcher(title).matches() ? Kind.COMMENTARY : Kind.RULES;
    }

    String id() {
        return id;
    }

    int level() {
        return level;
    }

    Kind kind() {
        return kind;
    }

    void clause(String text) {
        clauses.add(text);
    }

    void commentary(String text) {
        if (!text.isBlank()) {
            commentary.add(text);
        }
    }

    void example(String text) {
        if (!text.isBlank()) {
            examples.add(text);
        }
    }

    /** Notes that a footnote is referred to here. */
    void refersTo(Set<String> labels) {
        footnotes.addAll(labels);
    }

    Set<String> footnotes() {
        return footnotes;
    }

    Section toSection() {
        return new Section(
                id,
                parentId,
                heading.title(),
                level,
                heading.authority().orElse(null),
                clauses.clauses(),
                commentary,
                examples);
    }
}
