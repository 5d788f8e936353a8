package dev.specstress.findings.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** The ranking as lines of text. */
public final class DiagnosisTable {
    /** With fewer, nothing is ranked in words. */
    private static final int TOO_FEW = 30;

    private static final int LONGEST_TEXT = 90;

    private DiagnosisTable() {}

    /** @param rows clauses to show, at most */
    public static List<String> of(SpecDiagnosis diagnosis, int rows) {
        Coverage its = diagnosis.coverage();
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s: %d graded scenarios of %d value pairs (effective %.0f), %d answers; %d high, %d low; undetermined %d, without D %d"
                        .formatted(
                                diagnosis.spec().name(),
                                its.scenarios(),
                                its.valuePairs(),
                                its.effectiveScenarios(),
                                its.answers(),
                                its.high(),
                                its.low(),
                                its.undetermined(),
                                its.withoutD()));
        if (its.scenarios() < TOO_FEW) {
            lines.add("too few to say which clauses to rewrite");
            return lines;
        }
        lines.add(
                "named at a false discovery rate of %.0f %%: %d of %d cited clauses; what is not named is a candidate, no more"
                        .formatted(
                                100 * diagnosis.settings().falseDiscoveryRate(),
                                diagnosis.named().size(),
                                diagnosis.clauses().size()));
        lines.add("%4s %-8s %-16s %6s %6s %8s  %s".formatted("rank", "90 %", "kind", "excess", "low", "q", "clause"));
        diagnosis.clauses().stream()
                .filter(clause -> clause.score() > 0)
                .limit(rows)
                .forEach(clause -> lines.add(row(clause)));
        return lines;
    }

    private static String row(ClauseFinding its) {
        return "%3d%s %-8s %-16s %6.3f %6.3f %8.2g  %s  %s%s"
                .formatted(
                        its.rank(),
                        its.named() ? "*" : " ",
                        its.rankInterval()
                                .map(each -> each.first() + "-" + each.last())
                                .orElse(""),
                        its.kind().label(),
                        its.score(),
                        its.lowerBound(),
                        its.qValue(),
                        its.clauseId(),
                        shortened(its.text()),
                        its.contradicts().map(other -> "  (with " + other + ")").orElse(""));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 3) + "...";
    }
}
