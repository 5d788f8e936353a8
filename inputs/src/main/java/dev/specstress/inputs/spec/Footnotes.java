package dev.specstress.inputs.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;

/**
 * The notes of a spec, wherever they stand: each is commentary of every section that refers to it, never a clause of the
 * section it happens to stand in. A note nobody refers to is commentary of the section it stands in, so that no word is lost.
 */
final class Footnotes {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, SectionDraft> standsIn = new HashMap<>();

    void add(FootnoteDefinition note, SectionDraft section) {
        // As in every renderer, the first of one label holds.
        if (texts.putIfAbsent(note.getLabel(), PlainText.of(note)) == null) {
            standsIn.put(note.getLabel(), section);
        }
    }

    void settle(List<SectionDraft> sections) {
        Set<String> used = new HashSet<>();
        for (var section : sections) {
            for (var label : section.footnotes()) {
                if (texts.containsKey(label)) {
                    section.commentary(texts.get(label));
                    used.add(label);
                }
            }
        }
        for (var label : new ArrayList<>(texts.keySet()).stream().sorted().toList()) {
            if (!used.contains(label)) {
                standsIn.get(label).commentary(texts.get(label));
            }
        }
    }
}
