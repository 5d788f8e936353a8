package dev.specstress.findings.diagnosis;

import dev.specstress.schemas.Decision;
import java.util.List;
import java.util.Optional;

/**
 * One grader's part in the judgement of one answer.
 *
 * @param decision empty where the grader was due and gave none
 * @param citations of the grade that counts
 * @param reasoning untrusted; may be empty
 * @param repeats decisions of the same grader asked again about the same answer
 */
public record GraderVote(
        String grader,
        Optional<Decision> decision,
        List<CitedClause> citations,
        String reasoning,
        List<Decision> repeats) {

    public GraderVote {
        citations = List.copyOf(citations);
        repeats = List.copyOf(repeats);
    }

    /** Non-compliant or ambiguous. */
    public boolean flags() {
        return decision.isPresent() && flags(decision.get());
    }

    static boolean flags(Decision decision) {
        return decision != Decision.COMPLIANT;
    }
}
