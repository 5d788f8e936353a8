package dev.specstress.findings.internal;

import java.util.Arrays;

/** Where each line of a file begins and what it is about: 20 bytes a line, whatever its text. */
final class LineIndex {
    private long[] offsets = new long[256];
    private int[] lengths = new int[256];
    private int[] scenarios = new int[256];
    private int[] keys = new int[256];
    private int size;

    void add(long offset, int length, int scenario, int key) {
        if (size == offsets.length) {
            var larger = size + (size >> 1);
            offsets = Arrays.copyOf(offsets, larger);
            lengths = Arrays.copyOf(lengths, larger);
            scenarios = Arrays.copyOf(scenarios, larger);
            keys = Arrays.copyOf(keys, larger);
        }
        offsets[size] = offset;
        lengths[size] = length;
        scenarios[size] = scenario;
        keys[size] = key;
        size++;
    }

    long offset(int line) {
        return offsets[line];
    }

    int length(int line) {
        return lengths[line];
    }

    /** Lines by scenario, then key; both are dense numbers, so two passes of counting sort do. */
    int[] order(int[] scenarioRanks, int[] keyRanks) {
        var lines = new int[size];
        Arrays.setAll(lines, line -> line);
        return sorted(sorted(lines, keys, keyRanks), scenarios, scenarioRanks);
    }

    private static int[] sorted(int[] lines, int[] numbers, int[] ranks) {
        var next = new int[ranks.length + 1];
        for (var line : lines) {
            next[ranks[numbers[line]] + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        var sorted = new int[lines.length];
        for (var line : lines) {
            sorted[next[ranks[numbers[line]]]++] = line;
        }
        return sorted;
    }
}
