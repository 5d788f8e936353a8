package dev.specstress.findings.regrade;

import dev.specstress.schemas.Decision;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.Vote;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a grader panel came to on one answer.
 *
 * @param flagged whether more than half flagged it; empty while a missing vote could change that, and without a verdict
 * @param votes one per grader; empty without a verdict
 * @param flaggingSections sections of clauses that graders who flagged it quoted verbatim
 */
public record PanelJudgement(Optional<Boolean> flagged, List<Vote> votes, Set<String> flaggingSections) {

    /** Nobody came to anything. */
    public static final PanelJudgement NONE = new PanelJudgement(Optional.empty(), List.of(), Set.of());

    public PanelJudgement {
        votes = List.copyOf(votes);
        flaggingSections = Set.copyOf(flaggingSections);
    }

    static PanelJudgement of(Verdict verdict) {
        return new PanelJudgement(Optional.ofNullable(verdict.getFlaggedByMajority()), verdict.getVotes(), Set.of());
    }

    PanelJudgement resting(Set<String> sections) {
        return new PanelJudgement(flagged, votes, sections);
    }

    /** Why it is undetermined, in words for people; empty if it is not. */
    Set<String> causes() {
        var causes = new TreeSet<String>();
        if (flagged.isPresent()) {
            return causes;
        }
        votes.stream()
                .map(Vote::getNoVote)
                .filter(Objects::nonNull)
                .map(PanelJudgement::word)
                .forEach(causes::add);
        if (causes.isEmpty()) {
            causes.add("no verdict");
        }
        return causes;
    }

    private static String word(NoVote cause) {
        return switch (cause) {
            case DECLINED -> "a grader declined";
            case TIMED_OUT -> "a grader timed out";
            case FAILED -> "a grader failed";
            case NOT_ASKED -> "a grader was not asked";
        };
    }

    /** How many graders flagged it, if all of them judged. */
    Optional<Integer> flags() {
        if (votes.isEmpty() || votes.stream().anyMatch(vote -> vote.getDecision() == null)) {
            return Optional.empty();
        }
        return Optional.of((int) votes.stream()
                .filter(vote -> vote.getDecision() != Decision.COMPLIANT)
                .count());
    }
}
