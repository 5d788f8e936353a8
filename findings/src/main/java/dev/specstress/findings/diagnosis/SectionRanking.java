package dev.specstress.findings.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Ranks sections as clauses are ranked, with sections in their place: what is rare in each clause may be plain in all of them. */
final class SectionRanking {
    private final Prepared prepared;
    private final List<KindFit> kinds;

    SectionRanking(Prepared prepared) {
        this.prepared = prepared;
        AskedTwice asked = AskedTwice.ofSections(prepared);
        this.kinds = Arrays.stream(FindingKind.values())
                .map(kind -> Diagnoser.kindFit(kind, KindTrials.ofSections(kind, prepared), asked))
                .toList();
    }

    /** @param clauses by rank */
    List<SectionFinding> of(List<ClauseFinding> clauses) {
        record Found(int section, List<Measured> measured) {}
        List<Found> found = new ArrayList<>();
        for (int section = 0; section < prepared.outline().sections().size(); section++) {
            int number = section;
            List<Measured> measured = kinds.stream()
                    .map(kind -> kind.of(number))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingDouble(each -> -each.excess()))
                    .toList();
            if (!measured.isEmpty()) {
                found.add(new Found(section, measured));
            }
        }
        found.sort(
                Comparator.comparingDouble(each -> -each.measured().getFirst().excess()));
        List<SectionFinding> findings = new ArrayList<>();
        for (Found each : found) {
            SpecOutline.Section section = prepared.outline().sections().get(each.section());
            Measured first = each.measured().getFirst();
            findings.add(new SectionFinding(
                    findings.size() + 1,
                    section.sectionId(),
                    section.title(),
                    first.kind(),
                    Math.max(0, first.excess()),
                    first.lowerBound(),
                    each.measured(),
                    clauses.stream()
                            .filter(clause -> clause.sectionId().equals(section.sectionId()))
                            .map(ClauseFinding::clauseId)
                            .toList()));
        }
        return findings;
    }
}
