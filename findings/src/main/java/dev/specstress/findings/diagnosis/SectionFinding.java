package dev.specstress.findings.diagnosis;

import java.util.List;

/**
 * One section in the ranking of sections.
 *
 * @param rank 1 for the section to look at first
 * @param score its largest excess, as for a {@link ClauseFinding}
 * @param measured all kinds, by excess, the largest first
 * @param clauses ids of its clauses that were ever cited, in the order of their ranks
 */
public record SectionFinding(
        int rank,
        String sectionId,
        String title,
        FindingKind kind,
        double score,
        double lowerBound,
        List<Measured> measured,
        List<String> clauses) {

    public SectionFinding {
        measured = List.copyOf(measured);
        clauses = List.copyOf(clauses);
    }
}
