package dev.specstress.findings.diagnosis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pairs of clauses that applied together often enough to be looked at. Which pairs these are depends on citations and seeds
 * alone, not on how the answers fared.
 */
final class CoCitedPairs {
    /** Each of the two must have this share of a scenario's grades; stray citations have less. */
    private static final double LEAST_SHARE = 0.15;
    /** Scenarios' worth of applying together. */
    private static final double LEAST_TOGETHER = 2.5;

    private static final int MOST_PAIRS = 2_000;

    private final List<Pair> pairs;
    private final List<Map<Integer, Double>> strengths;

    /** Numbers of two clauses, the smaller first. */
    record Pair(int first, int second) {
        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        boolean has(int clause) {
            return first == clause || second == clause;
        }

        int other(int clause) {
            return first == clause ? second : first;
        }
    }

    private CoCitedPairs(List<Pair> pairs, List<Map<Integer, Double>> strengths) {
        this.pairs = pairs;
        this.strengths = strengths;
    }

    /**
     * Looks through scenarios.
     *
     * @param shares of each scenario, by clause
     * @param seeded of each scenario, the pair it was written to set against each other, if any
     */
    static CoCitedPairs of(List<Map<Integer, Double>> shares, List<Optional<Pair>> seeded) {
        List<Map<Pair, Double>> together = IntStream.range(0, shares.size())
                .mapToObj(at -> together(shares.get(at), seeded.get(at)))
                .toList();
        Map<Pair, Double> sums = new HashMap<>();
        together.forEach(each -> each.forEach((pair, strength) -> sums.merge(pair, strength, Double::sum)));
        List<Pair> pairs = sums.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_TOGETHER)
                .sorted(Map.Entry.<Pair, Double>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().first())
                        .thenComparing(each -> each.getKey().second()))
                .limit(MOST_PAIRS)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second))
                .toList();
        Map<Pair, Integer> numbers = new HashMap<>();
        pairs.forEach(pair -> numbers.put(pair, numbers.size()));
        return new CoCitedPairs(
                pairs, together.stream().map(each -> numbered(each, numbers)).toList());
    }

    private static Map<Pair, Double> together(Map<Integer, Double> shares, Optional<Pair> seeded) {
        Map<Pair, Double> together = new LinkedHashMap<>();
        List<Integer> clauses = shares.keySet().stream()
                .filter(clause -> shares.get(clause) >= LEAST_SHARE)
                .sorted()
                .toList();
        for (int one = 0; one < clauses.size(); one++) {
            for (int other = one + 1; other < clauses.size(); other++) {
                double least = Math.min(shares.get(clauses.get(one)), shares.get(clauses.get(other)));
                together.put(new Pair(clauses.get(one), clauses.get(other)), Math.min(1, 2 * least));
            }
        }
        seeded.ifPresent(pair -> together.put(pair, 1.0));
        return together;
    }

    private static Map<Integer, Double> numbered(Map<Pair, Double> together, Map<Pair, Integer> numbers) {
        Map<Integer, Double> numbered = new HashMap<>();
        together.forEach((pair, strength) -> {
            if (numbers.containsKey(pair)) {
                numbered.put(numbers.get(pair), strength);
            }
        });
        return numbered;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** How far a scenario lies with each pair, by number of the pair. */
    Map<Integer, Double> strengths(int scenario) {
        return strengths.get(scenario);
    }
}
