package dev.specstress.generator.internal.plan;

/**
 * The unordered pairs of {@code members} things, numbered from 0: (0,1), (0,2), (1,2), (0,3) and so on.
 *
 * @param members 0 or more
 */
record UnorderedPairs(int members) {

    /** The places of a pair's two members, {@code low < high}. */
    record Pair(int low, int high) {}

    long count() {
        return (long) members * (members - 1) / 2;
    }

    /** The number of a pair, its members in either order. */
    long number(int one, int other) {
        return firstOfRow(Math.max(one, other)) + Math.min(one, other);
    }

    /**
     * The pair of a number.
     *
     * @param number 0 to {@code count() - 1}
     */
    Pair at(long number) {
        int high = (int) ((1 + Math.sqrt(1 + 8.0 * number)) / 2);
        // The square root may be off by one near the edges of a row.
        while (firstOfRow(high) > number) {
            high--;
        }
        while (firstOfRow(high + 1) <= number) {
            high++;
        }
        return new Pair((int) (number - firstOfRow(high)), high);
    }

    private static long firstOfRow(int high) {
        return (long) high * (high - 1) / 2;
    }
}
