package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.GradedAnswer.Position;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.QuoteCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Graded scenarios in few words: decisions as letters, C compliant, N non-compliant, A ambiguous, "-" missing. */
final class Graded {
    private Graded() {}

    static SpecOutline outline(int clauses) {
        return new SpecOutline(
                "spec",
                "A spec",
                List.of(new SpecOutline.Section(
                        "s",
                        "S",
                        IntStream.range(0, clauses)
                                .mapToObj(each -> new SpecOutline.Clause("c" + each, "Clause number " + each + "."))
                                .toList())));
    }

    static CitedClause cited(String clause, QuoteCheck check) {
        return new CitedClause(Optional.of(clause), "s", "Clause number " + clause.substring(1) + ".", check);
    }

    static GradedAnswer answer(String model, int position, String votes, String... clauses) {
        List<GraderVote> all = new ArrayList<>();
        for (int grader = 0; grader < votes.length(); grader++) {
            Optional<Decision> decision = decision(votes.charAt(grader));
            all.add(new GraderVote(
                    "g" + grader,
                    decision,
                    decision.isEmpty()
                            ? List.of()
                            : Arrays.stream(clauses)
                                    .map(clause -> cited(clause, QuoteCheck.VERIFIED))
                                    .toList(),
                    "because",
                    List.of()));
        }
        return new GradedAnswer(model, Optional.of(new Position(position, 3)), all);
    }

    private static Optional<Decision> decision(char letter) {
        return switch (letter) {
            case 'C' -> Optional.of(Decision.COMPLIANT);
            case 'N' -> Optional.of(Decision.NON_COMPLIANT);
            case 'A' -> Optional.of(Decision.AMBIGUOUS);
            default -> Optional.empty();
        };
    }

    static GradedScenario scenario(String id, GradedAnswer... answers) {
        return new GradedScenario(id, "pair of " + id, Frame.BASE, 0.5, Map.of(), Optional.empty(), List.of(answers));
    }

    /** Three models, all far apart or all alike, with the same votes. */
    static GradedScenario scenario(String id, boolean apart, String votes, String... clauses) {
        return scenario(
                id,
                answer("m0", apart ? 0 : 3, votes, clauses),
                answer("m1", apart ? 6 : 3, votes, clauses),
                answer("m2", apart ? 6 : 3, votes, clauses));
    }
}
