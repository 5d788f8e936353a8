package dev.specstress.findings;

import dev.specstress.findings.agreement.FleissKappa;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Route;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import dev.specstress.schemas.Vote;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Grades, verdicts and the graders' agreement. */
final class VerdictTally {
    private final Map<VerdictDecision, Long> decisions = new EnumMap<>(VerdictDecision.class);
    private final SortedMap<Integer, FleissKappa.Ratings> byPanelSize = new TreeMap<>();
    private OutcomeCounts grades = OutcomeCounts.NONE;
    private long rated;
    private long gradingTasks;
    private long expected;
    private long verdicts;
    private long repeatedGrades;
    private long otherRounds;
    private long duplicates;

    void add(Route route) {
        gradingTasks += route.getGradingTasks();
        expected += route.getExpectedVerdicts().size();
    }

    void add(Grade grade) {
        if (grade.getRound() == 0 && grade.getGradeRepeat() == 0) {
            grades = grades.plus(Outcome.of(grade.getOutcome()));
        } else {
            repeatedGrades++;
        }
    }

    void add(Verdict verdict) {
        if (verdict.getRound() != 0) {
            otherRounds++;
            return;
        }
        verdicts++;
        decisions.merge(verdict.getDecision(), 1L, Long::sum);
        // Answers of one model to one question are alike: as items of their own they would count that question more.
        if (verdict.getRepeat() == 0) {
            rated++;
            rate(verdict.getVotes());
        }
    }

    void addDuplicate() {
        duplicates++;
    }

    /** The flag of the paper: anything but compliant. Kappa wants as many ratings for each item. */
    private void rate(List<Vote> votes) {
        var decided =
                votes.stream().map(Vote::getDecision).filter(Objects::nonNull).toList();
        if (decided.size() < votes.size()) {
            return;
        }
        var flagged = (int) decided.stream()
                .filter(decision -> decision != Decision.COMPLIANT)
                .count();
        byPanelSize
                .computeIfAbsent(votes.size(), _ -> new FleissKappa.Ratings())
                .add(new int[] {flagged, votes.size() - flagged});
    }

    /** Of the size most verdicts' panels have, the larger of two as frequent; a campaign has one, so this is all. */
    private FleissKappa kappa() {
        return byPanelSize.values().stream()
                .map(FleissKappa.Ratings::kappa)
                .reduce((smaller, larger) -> larger.items() >= smaller.items() ? larger : smaller)
                .map(kappa -> new FleissKappa(kappa.items(), rated - kappa.items(), kappa.value()))
                .orElseGet(() -> new FleissKappa(0, rated, OptionalDouble.empty()));
    }

    OutcomeCounts grades() {
        return grades;
    }

    long gradingTasks() {
        return gradingTasks;
    }

    long verdicts() {
        return verdicts;
    }

    long expected() {
        return expected;
    }

    VerdictFigures figures() {
        return new VerdictFigures(
                gradingTasks, grades, repeatedGrades, expected, decisions, otherRounds, duplicates, kappa());
    }
}
