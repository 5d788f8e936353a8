package dev.specstress.findings.diagnosis;

import dev.specstress.schemas.Decision;
import java.util.List;
import java.util.Optional;

/**
 * The first answer of one model that the spec governs.
 *
 * @param position where the matcher placed it; empty if nowhere
 * @param votes one for each grader of the panel, whether it has a decision or not; empty if the answer never came to grading
 */
public record GradedAnswer(String model, Optional<Position> position, List<GraderVote> votes) {

    public GradedAnswer {
        votes = List.copyOf(votes);
    }

    /**
     * Places on the two rubrics.
     *
     * @param value1 0 to 6
     * @param value2 0 to 6
     */
    public record Position(int value1, int value2) {}

    /** What the majority of a panel says of an answer. */
    public enum Standing {
        PASSES,
        FAILS,
        /** A missing vote could change it. */
        UNDETERMINED
    }

    /** Fails if more than half of the whole panel flags it; undetermined while missing votes could decide that. */
    public Standing standing() {
        int flags = (int) votes.stream().filter(GraderVote::flags).count();
        int missing =
                (int) votes.stream().filter(vote -> vote.decision().isEmpty()).count();
        if (2 * flags > votes.size()) {
            return Standing.FAILS;
        }
        return votes.isEmpty() || 2 * (flags + missing) > votes.size() ? Standing.UNDETERMINED : Standing.PASSES;
    }

    /** Decisions there are. */
    List<Decision> decisions() {
        return votes.stream().flatMap(vote -> vote.decision().stream()).toList();
    }

    /** Whether graders decided differently, or one called the answer ambiguous. */
    boolean split() {
        List<Decision> decisions = decisions();
        return decisions.contains(Decision.AMBIGUOUS)
                || decisions.stream().distinct().count() > 1;
    }
}
