package dev.specstress.inputs.spec;

import dev.specstress.inputs.text.InputText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of a spec as their headings come. */
final class SectionTree {
    private static final int LONGEST_ID = 200;

    private final InputText source;
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final List<SectionDraft> sections = new ArrayList<>();
    private final Deque<SectionDraft> open = new ArrayDeque<>();

    SectionTree(InputText source) {
        this.source = source;
    }

    /** Keeps an author's id from being made up for another section. */
    void reserve(HeadingText heading, int line) {
        heading.id().ifPresent(id -> {
            if (id.length() > LONGEST_ID) {
                throw source.refuse(line, "a section id of more than " + LONGEST_ID + " characters");
            }
            var first = lineOfId.putIfAbsent(id, line);
            if (first != null) {
                throw source.refuse(
                        line, "section id " + id + " occurs twice, first in line " + first + "; ids must be unique");
            }
        });
    }

    void begin(HeadingText heading, int level, int line) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        var parent = open.peek();
        var id = heading.id()
                .orElseGet(() -> unused(HeadingText.slug(parent == null ? "" : parent.id(), heading.title()), line));
        var section = new SectionDraft(id, parent, heading, level);
        open.push(section);
        sections.add(section);
    }

    boolean isBegun() {
        return !open.isEmpty();
    }

    /** The section that what comes now belongs to; before the first heading an untitled one. */
    SectionDraft current() {
        if (open.isEmpty()) {
            begin(new HeadingText("Untitled", Optional.empty(), Optional.empty()), 1, 1);
        }
        return open.peek();
    }

    List<SectionDraft> sections() {
        return sections;
    }

    private String unused(String slug, int line) {
        var id = slug;
        for (int n = 2; lineOfId.putIfAbsent(id, line) != null; n++) {
            id = slug + "-" + n;
        }
        return id;
    }
}
