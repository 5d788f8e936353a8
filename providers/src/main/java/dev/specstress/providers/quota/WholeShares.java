package dev.specstress.providers.quota;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes whole numbers of shares, by largest remainder and then by name, so that they still add up to the capacity. */
final class WholeShares {

    private WholeShares() {}

    static Map<String, Integer> of(int capacity, Map<String, Double> shares) {
        Map<String, Integer> whole = new LinkedHashMap<>();
        shares.forEach((name, share) -> whole.put(name, (int) Math.min(Integer.MAX_VALUE, Math.floor(share))));
        long left =
                capacity - whole.values().stream().mapToLong(Integer::longValue).sum();
        List<String> byRemainder = shares.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(
                                share -> Math.floor(share.getValue()) - share.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < left && i < byRemainder.size(); i++) {
            whole.merge(byRemainder.get(i), 1, Integer::sum);
        }
        return whole;
    }
}
