package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.CoCitedPairs.Pair;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The excess that a clause is ranked by: the largest of its kinds, for contradictions also of its pairs. */
final class ClauseScores {
    private ClauseScores() {}

    /**
     * By number of the clause.
     *
     * @param excess of an item of a kind: of a clause, or of the pair that comes after as many clauses
     */
    static double[] of(int clauses, List<Pair> pairs, BiFunction<FindingKind, Integer, Double> excess) {
        double[] scores = new double[clauses];
        for (FindingKind kind : FindingKind.values()) {
            for (int clause = 0; clause < clauses; clause++) {
                scores[clause] = Math.max(scores[clause], excess.apply(kind, clause));
            }
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            double score = excess.apply(FindingKind.CONTRADICTION, clauses + pair);
            scores[pairs.get(pair).first()] = Math.max(scores[pairs.get(pair).first()], score);
            scores[pairs.get(pair).second()] = Math.max(scores[pairs.get(pair).second()], score);
        }
        return scores;
    }

    /** Of fits by kind. */
    static double[] of(int clauses, List<Pair> pairs, Map<FindingKind, ExcessFit.Fitted> fits) {
        return of(clauses, pairs, (kind, item) -> fits.get(kind).excess(item));
    }

    static Map<FindingKind, ExcessFit.Fitted> fitted(List<KindFit> kinds) {
        Map<FindingKind, ExcessFit.Fitted> fits = new EnumMap<>(FindingKind.class);
        kinds.forEach(kind -> fits.put(kind.kind(), kind.fitted()));
        return fits;
    }

    static Map<FindingKind, ExcessFit.Fitted> again(List<KindFit> kinds, double[] times) {
        Map<FindingKind, ExcessFit.Fitted> fits = new EnumMap<>(FindingKind.class);
        kinds.forEach(kind -> fits.put(kind.kind(), kind.again(times)));
        return fits;
    }
}
