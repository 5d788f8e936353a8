package dev.specstress.findings.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Which clauses of one spec to rewrite.
 *
 * @param baselines of each kind
 * @param sections by rank: those with any clause ever cited
 * @param clauses by rank: those ever cited
 * @param pairs by excess: those that applied together often enough and did so more often than expected
 */
public record SpecDiagnosis(
        SpecOutline spec,
        DiagnosisSettings settings,
        Coverage coverage,
        List<KindBaseline> baselines,
        List<SectionFinding> sections,
        List<ClauseFinding> clauses,
        List<PairFinding> pairs) {

    public SpecDiagnosis {
        baselines = List.copyOf(baselines);
        sections = List.copyOf(sections);
        clauses = List.copyOf(clauses);
        pairs = List.copyOf(pairs);
    }

    /** Clauses that pass the control of false discoveries, by rank. */
    public List<ClauseFinding> named() {
        return clauses.stream().filter(ClauseFinding::named).toList();
    }

    public Optional<ClauseFinding> clause(String clauseId) {
        return clauses.stream()
                .filter(clause -> clause.clauseId().equals(clauseId))
                .findFirst();
    }
}
