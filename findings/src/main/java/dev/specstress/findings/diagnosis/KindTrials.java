package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.GradedAnswer.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes trials of graded scenarios. Of the three kinds that disagreement and compliance make, a scenario is one trial, compared
 * within its frame. Of unclear wording an answer is one, compared with answers that the same graders judged and that had the
 * same majority: that is those graders' usual severity.
 */
final class KindTrials {
    private KindTrials() {}

    /** With clauses as items and, for contradictions, pairs of clauses after them. */
    static Trials ofClauses(FindingKind kind, Prepared prepared) {
        int clauses = prepared.outline().clauses().size();
        if (kind == FindingKind.UNCLEAR_WORDING) {
            return ofAnswers(prepared, clauses, UnaryOperator.identity());
        }
        boolean withPairs = kind == FindingKind.CONTRADICTION;
        Trials trials =
                new Trials(clauses + (withPairs ? prepared.pairs().pairs().size() : 0));
        for (int at = 0; at < prepared.scenarios().size(); at++) {
            Map<Integer, Double> strengths = new HashMap<>(prepared.shares(at));
            if (withPairs) {
                prepared.pairs().strengths(at).forEach((pair, strength) -> strengths.put(clauses + pair, strength));
            }
            add(trials, kind, prepared, at, strengths);
        }
        return trials;
    }

    /** With sections as items. */
    static Trials ofSections(FindingKind kind, Prepared prepared) {
        int sections = prepared.outline().sections().size();
        if (kind == FindingKind.UNCLEAR_WORDING) {
            return ofAnswers(prepared, sections, prepared::bySection);
        }
        Trials trials = new Trials(sections);
        for (int at = 0; at < prepared.scenarios().size(); at++) {
            add(trials, kind, prepared, at, prepared.bySection(prepared.shares(at)));
        }
        return trials;
    }

    private static void add(
            Trials trials, FindingKind kind, Prepared prepared, int at, Map<Integer, Double> strengths) {
        GradedScenario scenario = prepared.scenarios().get(at);
        hit(kind, scenario)
                .ifPresent(hit -> trials.add(
                        at,
                        prepared.cluster(scenario),
                        scenario.frame().name(),
                        prepared.weight(scenario),
                        hit,
                        strengths));
    }

    /** Empty while something missing could decide it. */
    static Optional<Boolean> hit(FindingKind kind, GradedScenario scenario) {
        Apart wanted = kind == FindingKind.SHARED_HABIT ? Apart.LOW : Apart.HIGH;
        Compliance all = kind == FindingKind.TOO_COARSE ? Compliance.ALL_PASS : Compliance.ALL_FAIL;
        Apart apart = Apart.of(scenario);
        Compliance compliance = Compliance.of(scenario);
        if (apart == Apart.UNKNOWN || compliance == Compliance.UNDETERMINED) {
            return Optional.empty();
        }
        return Optional.of(apart == wanted && compliance == all);
    }

    private static Trials ofAnswers(Prepared prepared, int items, UnaryOperator<Map<Integer, Double>> itemsOfClauses) {
        Trials trials = new Trials(items);
        for (int at = 0; at < prepared.scenarios().size(); at++) {
            GradedScenario scenario = prepared.scenarios().get(at);
            for (GradedAnswer answer : scenario.answers()) {
                if (answer.decisions().size() > 1 && answer.standing() != Standing.UNDETERMINED) {
                    trials.add(
                            at,
                            prepared.cluster(scenario),
                            scenario.frame() + " " + answer.standing() + " " + judges(answer),
                            prepared.weight(scenario),
                            answer.split(),
                            itemsOfClauses.apply(prepared.shares(at, answer)));
                }
            }
        }
        return trials;
    }

    private static String judges(GradedAnswer answer) {
        return answer.votes().stream()
                .filter(vote -> vote.decision().isPresent())
                .map(GraderVote::grader)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
