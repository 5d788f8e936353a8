package dev.specstress.providers.quota;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides a capacity by weighted max-min fairness (Bertsekas and Gallager, Data Networks, section 6.5.2): nobody gets more
 * than it asks for while somebody else lacks, and those who lack get equal amounts per weight. What nobody asks for is
 * divided by weight on top, so that whoever's demand rises need not wait for the next division.
 *
 * <p>Everybody who knows the same parties computes the same, to the last bit: parties are gone through by name.
 */
final class MaxMinSplit {

    /**
     * @param demand 0 or more; may be infinite
     * @param weight above 0
     */
    record Party(double demand, double weight) {}

    private MaxMinSplit() {}

    /** Each party's share, by name. They add up to the capacity, save for rounding; each is infinite if that is. */
    static Map<String, Double> split(double capacity, SortedMap<String, Party> parties) {
        Map<String, Double> shares = new LinkedHashMap<>();
        if (Double.isInfinite(capacity)) {
            parties.forEach((name, party) -> shares.put(name, capacity));
            return shares;
        }
        SortedMap<String, Party> hungry = new TreeMap<>(parties);
        double left = capacity;
        while (!hungry.isEmpty()) {
            double perWeight = left / weight(hungry);
            Map<String, Party> content = new LinkedHashMap<>();
            hungry.forEach((name, party) -> {
                if (party.demand() <= perWeight * party.weight()) {
                    content.put(name, party);
                }
            });
            if (content.isEmpty()) {
                hungry.forEach((name, party) -> shares.put(name, perWeight * party.weight()));
                return shares;
            }
            for (Map.Entry<String, Party> one : content.entrySet()) {
                shares.put(one.getKey(), one.getValue().demand());
                left = Math.max(0, left - one.getValue().demand());
                hungry.remove(one.getKey());
            }
        }
        double surplusPerWeight = parties.isEmpty() ? 0 : left / weight(parties);
        parties.forEach((name, party) -> shares.merge(name, surplusPerWeight * party.weight(), Double::sum));
        return shares;
    }

    private static double weight(SortedMap<String, Party> parties) {
        return parties.values().stream().mapToDouble(Party::weight).sum();
    }
}
