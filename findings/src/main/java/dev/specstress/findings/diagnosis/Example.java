package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.GradedAnswer.Position;
import dev.specstress.findings.diagnosis.GradedAnswer.Standing;
import dev.specstress.schemas.Decision;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One scenario as evidence, its answers side by side.
 *
 * @param strength how far the scenario (for unclear wording: the answer) lies with the clause, 0 to 1
 * @param d of the answers graded, 0 to 3
 */
public record Example(String scenarioId, String valuePair, double strength, OptionalDouble d, List<Side> answers) {

    public Example {
        answers = List.copyOf(answers);
    }

    /**
     * One model's answer.
     *
     * @param decisions of the graders who gave one, in the panel's order
     * @param reasons of graders who quoted the clause word for word
     */
    public record Side(
            String model,
            Standing standing,
            Optional<Position> position,
            List<Decision> decisions,
            List<Reason> reasons) {
        public Side {
            decisions = List.copyOf(decisions);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why one grader decided so.
     *
     * @param reasoning untrusted
     * @param quotes of the clause, each found in the spec word for word
     */
    public record Reason(String grader, Decision decision, String reasoning, List<String> quotes) {
        public Reason {
            quotes = List.copyOf(quotes);
        }
    }
}
