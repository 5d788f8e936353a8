package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.CoCitedPairs.Pair;
import dev.specstress.schemas.Frame;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Graded scenarios, numbered and weighed. Weights are inverse probabilities, of mean 1 within a frame: frames are drawn by
 * different rules, and are only ever compared with themselves.
 */
final class Prepared {
    /** A clause applied in a scenario if it has this share of its grades: what graders cite by mistake has less. */
    private static final double LEAST_SHARE = 0.1;

    private final SpecOutline outline;
    private final List<GradedScenario> scenarios;
    private final Citations citations;
    private final Map<String, Integer> clusters = new HashMap<>();
    private final Map<Frame, Double> meanWeight = new EnumMap<>(Frame.class);
    private final List<Map<Integer, Double>> shares;
    private final CoCitedPairs pairs;
    private final int[] sectionOf;

    Prepared(SpecOutline outline, List<GradedScenario> scenarios) {
        this.outline = outline;
        this.scenarios = List.copyOf(scenarios);
        this.citations = new Citations(outline);
        Map<Frame, Integer> counts = new EnumMap<>(Frame.class);
        for (GradedScenario scenario : scenarios) {
            clusters.putIfAbsent(scenario.valuePair(), clusters.size());
            counts.merge(scenario.frame(), 1, Integer::sum);
            meanWeight.merge(scenario.frame(), 1 / scenario.probability(), Double::sum);
        }
        meanWeight.replaceAll((frame, sum) -> sum / counts.get(frame));
        shares = scenarios.stream().map(this::applied).toList();
        pairs = CoCitedPairs.of(shares, scenarios.stream().map(this::seeded).toList());
        sectionOf = new int[outline.clauses().size()];
        int clause = 0;
        for (int section = 0; section < outline.sections().size(); section++) {
            for (int each = 0; each < outline.sections().get(section).clauses().size(); each++) {
                sectionOf[clause++] = section;
            }
        }
    }

    private Map<Integer, Double> applied(GradedScenario scenario) {
        Map<Integer, Double> all = citations.shares(scenario.answers());
        all.values().removeIf(share -> share < LEAST_SHARE);
        return all;
    }

    private Optional<Pair> seeded(GradedScenario scenario) {
        return scenario.seededBy()
                .map(both -> Pair.of(citations.number(both.clause1()), citations.number(both.clause2())))
                .filter(pair -> pair.first() >= 0 && pair.first() != pair.second());
    }

    SpecOutline outline() {
        return outline;
    }

    List<GradedScenario> scenarios() {
        return scenarios;
    }

    Citations citations() {
        return citations;
    }

    int clusters() {
        return clusters.size();
    }

    int cluster(GradedScenario scenario) {
        return clusters.get(scenario.valuePair());
    }

    double weight(GradedScenario scenario) {
        return 1 / scenario.probability() / meanWeight.get(scenario.frame());
    }

    /** How far a scenario lies with each clause that applied in it. */
    Map<Integer, Double> shares(int scenario) {
        return shares.get(scenario);
    }

    /** How far one of its answers lies with these. */
    Map<Integer, Double> shares(int scenario, GradedAnswer answer) {
        Map<Integer, Double> its = citations.shares(List.of(answer));
        its.keySet().retainAll(shares.get(scenario).keySet());
        return its;
    }

    /** Of these, how far one vote lies with each. */
    Map<Integer, Double> shares(int scenario, GraderVote vote) {
        Map<Integer, Double> its = new HashMap<>();
        Set<Integer> quoted = citations.quoted(vote);
        quoted.forEach(clause -> its.put(clause, 1.0 / quoted.size()));
        its.keySet().retainAll(shares.get(scenario).keySet());
        return its;
    }

    CoCitedPairs pairs() {
        return pairs;
    }

    /** The same by section. */
    Map<Integer, Double> bySection(Map<Integer, Double> byClause) {
        Map<Integer, Double> sections = new HashMap<>();
        byClause.forEach((clause, share) -> sections.merge(sectionOf[clause], share, Double::sum));
        return sections;
    }

    int sectionOf(int clause) {
        return sectionOf[clause];
    }
}
