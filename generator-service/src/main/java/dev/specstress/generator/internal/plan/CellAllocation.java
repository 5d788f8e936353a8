package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How many pairs each cell gives, and how many it would give on average over seeds. */
final class CellAllocation {
    private final long[] taken;
    private final double[] expected;

    private CellAllocation(long[] taken, double[] expected) {
        this.taken = taken;
        this.expected = expected;
    }

    /**
     * Deals {@code wanted} pairs.
     *
     * @param sizes pairs in each cell, at least {@code wanted} in sum
     */
    static CellAllocation of(long[] sizes, long wanted, long seed) {
        long[] taken = new long[sizes.length];
        long left = wanted;
        List<Integer> open = open(sizes, taken);
        while (left > 0 && left >= open.size()) {
            long smallestRoom = open.stream()
                    .mapToLong(cell -> sizes[cell] - taken[cell])
                    .min()
                    .orElseThrow();
            long rounds = Math.min(left / open.size(), smallestRoom);
            for (int cell : open) {
                taken[cell] += rounds;
            }
            left -= rounds * open.size();
            open = open(sizes, taken);
        }
        double[] expected = IntStream.range(0, sizes.length)
                .mapToDouble(cell -> taken[cell])
                .toArray();
        DistinctNumbers last = new DistinctNumbers(open.size(), Seeds.random(seed, "last-round"));
        for (int cell : open) {
            expected[cell] += (double) left / open.size();
        }
        for (long drawn = 0; drawn < left; drawn++) {
            taken[open.get((int) last.next())]++;
        }
        return new CellAllocation(taken, expected);
    }

    private static List<Integer> open(long[] sizes, long[] taken) {
        List<Integer> open = new ArrayList<>();
        for (int cell = 0; cell < sizes.length; cell++) {
            if (taken[cell] < sizes[cell]) {
                open.add(cell);
            }
        }
        return open;
    }

    long taken(int cell) {
        return taken[cell];
    }

    double expected(int cell) {
        return expected[cell];
    }
}
