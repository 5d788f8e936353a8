package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.CoCitedPairs.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands against one clause.
 *
 * @param item the number, within its kind's trials, of what shows the largest excess: the clause or a pair of it
 * @param partner the other clause of that pair
 * @param measured one for each kind, by excess, the largest first
 * @param pValue for all kinds together
 */
record ClauseCase(int clause, int item, Optional<Integer> partner, List<Measured> measured, double pValue) {

    /**
     * Of fits by kind. The p-value is the smallest over kinds times their number and, within contradictions, the smallest over
     * the clause and its pairs times theirs (Bonferroni): it holds however kinds and pairs depend on one another.
     */
    static ClauseCase of(int clause, List<KindFit> kinds, List<Pair> pairs, int clauses) {
        List<Measured> measured = new ArrayList<>();
        Optional<Integer> partner = Optional.empty();
        int pairItem = clause;
        double pValue = 1;
        for (KindFit kind : kinds) {
            Optional<Measured> best = kind.of(clause);
            double least = best.map(Measured::pValue).orElse(1.0);
            int looks = 1;
            if (kind.kind() == FindingKind.CONTRADICTION) {
                for (int at = 0; at < pairs.size(); at++) {
                    Optional<Measured> pair = pairs.get(at).has(clause) ? kind.of(clauses + at) : Optional.empty();
                    if (pair.isEmpty()) {
                        continue;
                    }
                    looks++;
                    least = Math.min(least, pair.get().pValue());
                    if (best.isEmpty() || pair.get().excess() > best.get().excess()) {
                        best = pair;
                        partner = Optional.of(pairs.get(at).other(clause));
                        pairItem = clauses + at;
                    }
                }
            }
            best.ifPresent(measured::add);
            pValue = Math.min(pValue, least * looks * kinds.size());
        }
        measured.sort(Comparator.comparingDouble(each -> -each.excess()));
        boolean byPair =
                !measured.isEmpty() && measured.getFirst().kind() == FindingKind.CONTRADICTION && partner.isPresent();
        return new ClauseCase(
                clause, byPair ? pairItem : clause, byPair ? partner : Optional.empty(), measured, pValue);
    }

    Measured first() {
        return measured.getFirst();
    }

    double score() {
        return Math.max(0, first().excess());
    }
}
