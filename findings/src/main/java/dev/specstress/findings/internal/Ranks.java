package dev.specstress.findings.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Small numbers for things that are named again and again, and their places in an order once all are known. */
final class Ranks<K> {
    private final Map<K, Integer> numbers = new HashMap<>();

    /** The number of one, given at its first naming. */
    int numberOf(K key) {
        return numbers.computeIfAbsent(key, _ -> numbers.size());
    }

    /** By number, the place in this order, from 0 and without gaps. */
    int[] in(Comparator<? super K> order) {
        var ranks = new int[numbers.size()];
        var next = 0;
        for (var key : numbers.keySet().stream().sorted(order).toList()) {
            ranks[numbers.get(key)] = next++;
        }
        return ranks;
    }
}
