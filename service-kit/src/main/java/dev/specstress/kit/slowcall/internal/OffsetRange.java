package dev.specstress.kit.slowcall.internal;

/**
 * Offsets from {@code from} (included) to {@code to} (excluded); never empty.
 *
 * @param from 0 or more
 * @param to more than {@code from}
 */
public record OffsetRange(long from, long to) {

    public OffsetRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a range of offsets: [" + from + ", " + to + ")");
        }
    }

    public long length() {
        return to - from;
    }
}
