package dev.specstress.findings;

import dev.specstress.findings.agreement.FleissKappa;
import dev.specstress.schemas.VerdictDecision;
import java.util.Map;

/**
 * Grades and verdicts of the campaign's own round; grades asked a second time and re-grades are only in
 * {@code repeatedGrades} and {@code otherRounds}.
 *
 * @param gradingTasks grader calls routed
 * @param grades how they ended, each once
 * @param repeatedGrades grades of repeats and of other rounds
 * @param expected verdicts routed
 * @param decisions of the verdicts, each (scenario, model, repeat, spec) once
 * @param otherRounds verdicts of re-grades
 * @param duplicates verdict records beyond the first of their key; anything but 0 is a fault
 * @param kappa agreement on the flag, over verdicts on first answers (repeat 0)
 */
public record VerdictFigures(
        long gradingTasks,
        OutcomeCounts grades,
        long repeatedGrades,
        long expected,
        Map<VerdictDecision, Long> decisions,
        long otherRounds,
        long duplicates,
        FleissKappa kappa) {

    public VerdictFigures {
        decisions = Map.copyOf(decisions);
    }

    public long verdicts() {
        return decisions.values().stream().mapToLong(Long::longValue).sum();
    }
}
