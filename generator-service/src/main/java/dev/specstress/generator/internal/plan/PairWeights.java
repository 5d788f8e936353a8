package dev.specstress.generator.internal.plan;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The weights of the pairs that can be drawn by frequency, by place: the product of the two values' frequencies. */
final class PairWeights {
    private final int[] numbers;
    private final UnorderedPairs pairs;
    private final double[] frequencies;

    private PairWeights(int[] numbers, UnorderedPairs pairs, double[] frequencies) {
        this.numbers = numbers;
        this.pairs = pairs;
        this.frequencies = frequencies;
    }

    /** Of the pairs whose two frequencies are known and that are no near-synonyms. */
    static PairWeights of(PairPopulation population) {
        double[] frequencies = population.values().stream()
                .mapToDouble(value -> value.getFrequencyPercent())
                .toArray();
        UnorderedPairs pairs = population.all();
        int[] numbers = new int[Math.toIntExact(pairs.count())];
        int kept = 0;
        int number = 0;
        for (int high = 1; high < frequencies.length; high++) {
            for (int low = 0; low < high; low++, number++) {
                if (frequencies[low] > 0
                        && frequencies[high] > 0
                        && !population.nearSynonyms().has(number)) {
                    numbers[kept++] = number;
                }
            }
        }
        return new PairWeights(Arrays.copyOf(numbers, kept), pairs, frequencies);
    }

    int count() {
        return numbers.length;
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    /** The pair's number among all. */
    long number(int at) {
        return numbers[at];
    }

    /** Above 0. */
    double weight(int at) {
        UnorderedPairs.Pair pair = pairs.at(numbers[at]);
        return frequencies[pair.low()] * frequencies[pair.high()];
    }

    /** Every place once, in uniformly random order. */
    int[] shuffled(RandomGenerator random) {
        int[] order = new int[numbers.length];
        for (int at = 0; at < order.length; at++) {
            int other = random.nextInt(at + 1);
            order[at] = order[other];
            order[other] = at;
        }
        return order;
    }
}
