package dev.specstress.embeddings.spread;

import java.util.Arrays;

/** Points by a value, the greatest first and of equals the one of the lowest number: a binary heap without objects. */
final class LeadingPoints {
    private long[] keys;
    private int size;

    LeadingPoints(int atMost) {
        keys = new long[Math.max(1, atMost)];
    }

    /** @param value 0 or more */
    void add(int point, float value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
        // Bits of floats that are not negative are in the order of the floats.
        long key = ((long) Float.floatToIntBits(value) << 32) | (Integer.MAX_VALUE - point);
        int at = size++;
        while (at > 0 && keys[(at - 1) / 2] < key) {
            keys[at] = keys[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        keys[at] = key;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return Integer.MAX_VALUE - (int) keys[0];
    }

    /** Takes the first out. */
    int take() {
        int first = first();
        long last = keys[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && keys[child + 1] > keys[child]) {
                child++;
            }
            if (keys[child] <= last) {
                break;
            }
            keys[at] = keys[child];
            at = child;
        }
        keys[at] = last;
        return first;
    }
}
