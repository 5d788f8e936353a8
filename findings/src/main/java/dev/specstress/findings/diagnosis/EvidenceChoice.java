package dev.specstress.findings.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Picks the scenarios that speak most for a finding, and the one that speaks most against it. */
final class EvidenceChoice {
    private static final int MOST_EXAMPLES = 3;

    private final Prepared prepared;

    EvidenceChoice(Prepared prepared) {
        this.prepared = prepared;
    }

    /** @param clauses the clause, or the two of a pair: whose quotes are shown */
    Evidence of(KindFit kind, int item, Set<Integer> clauses) {
        ItemTrials its = kind.itemTrials(item);
        List<Integer> places = IntStream.range(0, its.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -its.strength(place))
                        .thenComparing(
                                place -> kind.trials().get(its.trial(place)).source()))
                .toList();
        List<Integer> hits = places.stream()
                .filter(place -> kind.trials().get(its.trial(place)).hit())
                .toList();
        Optional<Integer> against = places.stream()
                .filter(place -> !kind.trials().get(its.trial(place)).hit())
                .max(Comparator.comparing((Integer place) -> alike(kind, its, place))
                        .thenComparingDouble(its::strength)
                        .thenComparing(Comparator.reverseOrder()));
        return new Evidence(
                distinct(kind, its, hits).stream()
                        .map(place -> example(kind, its, place, clauses))
                        .toList(),
                against.map(place -> example(kind, its, place, clauses)));
    }

    /** Whether the answers lie as far apart as the kind asks: then only how they fared speaks against it. */
    private boolean alike(KindFit kind, ItemTrials its, int place) {
        Apart apart = Apart.of(scenario(kind, its, place));
        return switch (kind.kind()) {
            case CONTRADICTION, TOO_COARSE -> apart == Apart.HIGH;
            case SHARED_HABIT -> apart == Apart.LOW;
            case UNCLEAR_WORDING -> true;
        };
    }

    private List<Integer> distinct(KindFit kind, ItemTrials its, List<Integer> hits) {
        List<Integer> chosen = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        Set<String> scenarios = new HashSet<>();
        for (boolean anyPair : new boolean[] {false, true}) {
            for (int place : hits) {
                GradedScenario scenario = scenario(kind, its, place);
                if (chosen.size() < MOST_EXAMPLES
                        && !scenarios.contains(scenario.scenarioId())
                        && (anyPair || !pairs.contains(scenario.valuePair()))) {
                    chosen.add(place);
                    pairs.add(scenario.valuePair());
                    scenarios.add(scenario.scenarioId());
                }
            }
        }
        return chosen;
    }

    private GradedScenario scenario(KindFit kind, ItemTrials its, int place) {
        return prepared.scenarios().get(kind.trials().get(its.trial(place)).source());
    }

    private Example example(KindFit kind, ItemTrials its, int place, Set<Integer> clauses) {
        GradedScenario scenario = scenario(kind, its, place);
        return new Example(
                scenario.scenarioId(),
                scenario.valuePair(),
                its.strength(place),
                Apart.d(scenario),
                scenario.answers().stream()
                        .map(answer -> new Example.Side(
                                answer.model(),
                                answer.standing(),
                                answer.position(),
                                answer.decisions(),
                                reasons(answer, clauses)))
                        .toList());
    }

    private List<Example.Reason> reasons(GradedAnswer answer, Set<Integer> clauses) {
        return answer.votes().stream()
                .filter(vote -> vote.decision().isPresent())
                .filter(vote -> prepared.citations().quoted(vote).stream().anyMatch(clauses::contains))
                .map(vote -> new Example.Reason(
                        vote.grader(), vote.decision().orElseThrow(), vote.reasoning(), quotes(vote, clauses)))
                .toList();
    }

    private List<String> quotes(GraderVote vote, Set<Integer> clauses) {
        return vote.citations().stream()
                .filter(CitedClause::verbatim)
                .filter(citation -> clauses.contains(
                        prepared.citations().number(citation.clauseId().orElseThrow())))
                .map(CitedClause::quote)
                .toList();
    }
}
