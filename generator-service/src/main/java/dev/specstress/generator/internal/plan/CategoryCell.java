package dev.specstress.generator.internal.plan;

/**
 * The unordered pairs between two categories, or within one.
 *
 * @param first places of one category's values in the taxonomy
 * @param second those of the other; the same as {@code first} for pairs within one category
 * @param nearSynonyms pairs of the cell that may not be drawn
 */
record CategoryCell(int[] first, int[] second, boolean within, int nearSynonyms) {

    static CategoryCell of(int[] first, int[] second, boolean within, PairPopulation population) {
        CategoryCell all = new CategoryCell(first, second, within, 0);
        return new CategoryCell(first, second, within, all.count(population));
    }

    private int count(PairPopulation population) {
        if (population.nearSynonyms().count() == 0) {
            return 0;
        }
        int near = 0;
        for (long number = 0; number < size(); number++) {
            UnorderedPairs.Pair pair = at(number);
            near += population.nearSynonyms().has(population.all().number(pair.low(), pair.high())) ? 1 : 0;
        }
        return near;
    }

    /** All its pairs. */
    long size() {
        return within ? new UnorderedPairs(first.length).count() : (long) first.length * second.length;
    }

    /** The pairs that may be drawn. */
    long count() {
        return size() - nearSynonyms;
    }

    /** The places of the values of the pair of a number, 0 to {@code size() - 1}. */
    UnorderedPairs.Pair at(long number) {
        if (within) {
            UnorderedPairs.Pair pair = new UnorderedPairs(first.length).at(number);
            return new UnorderedPairs.Pair(first[pair.low()], first[pair.high()]);
        }
        return new UnorderedPairs.Pair(first[(int) (number / second.length)], second[(int) (number % second.length)]);
    }
}
