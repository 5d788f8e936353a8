package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.Seeds;
import dev.specstress.schemas.ValuePair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The campaign's own pairs, with their values in the order given. All of them, or a uniform draw without replacement if
 * fewer are wanted: each has probability (pairs wanted) / (pairs listed).
 */
final class ListedRule {
    private ListedRule() {}

    static PairDraw draw(List<ValuePair> listed, int wanted, long seed) {
        Set<Set<String>> seen = new HashSet<>();
        for (ValuePair pair : listed) {
            String one = pair.getValue1().getName();
            String other = pair.getValue2().getName();
            if (one.equals(other)) {
                return new PairDraw.Refused("sampling.listedPairs pairs \"" + one + "\" with itself");
            }
            if (!seen.add(Set.of(one, other))) {
                return new PairDraw.Refused(
                        "sampling.listedPairs names the pair \"" + one + "\" and \"" + other + "\" twice");
            }
        }
        if (wanted > listed.size()) {
            return PairRules.tooFew(wanted, listed.size(), "listed pairs");
        }
        double probability = (double) wanted / listed.size();
        DistinctNumbers numbers = new DistinctNumbers(listed.size(), Seeds.random(seed, "pairs"));
        List<DrawnPair> pairs = new ArrayList<>(wanted);
        for (int drawn = 0; drawn < wanted; drawn++) {
            pairs.add(new DrawnPair(listed.get((int) numbers.next()), probability));
        }
        return new PairDraw.Drawn(pairs, listed.size(), 0);
    }
}
