package dev.specstress.findings.diagnosis;

import java.util.List;

/**
 * The sections and clauses of one version of a spec.
 *
 * @param specId content hash of the spec
 * @param sections in document order; ids unique, also those of clauses
 */
public record SpecOutline(String specId, String name, List<Section> sections) {

    public SpecOutline {
        sections = List.copyOf(sections);
    }

    /** One heading's own clauses; those of sections within it are theirs. */
    public record Section(String sectionId, String title, List<Clause> clauses) {
        public Section {
            clauses = List.copyOf(clauses);
        }
    }

    /** What can be kept or broken by itself. */
    public record Clause(String clauseId, String text) {}

    /** All clauses in document order. */
    public List<Clause> clauses() {
        return sections.stream().flatMap(section -> section.clauses().stream()).toList();
    }
}
