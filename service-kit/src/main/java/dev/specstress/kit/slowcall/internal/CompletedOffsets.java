package dev.specstress.kit.slowcall.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The offsets of one partition that need no more work, as a watermark (everything below it is done) and the done ranges
 * past it, merged so that no two touch. Not thread-safe.
 */
final class CompletedOffsets {
    private final TreeMap<Long, Long> ends = new TreeMap<>();
    private long watermark;
    private long doneAbove;

    CompletedOffsets(long watermark) {
        this.watermark = watermark;
    }

    long watermark() {
        return watermark;
    }

    /** The end of the last done range, or the watermark if there is none. */
    long end() {
        return ends.isEmpty() ? watermark : ends.lastEntry().getValue();
    }

    boolean contains(long offset) {
        if (offset < watermark) {
            return true;
        }
        Map.Entry<Long, Long> before = ends.floorEntry(offset);
        return before != null && offset < before.getValue();
    }

    /** Marks {@code [from, to)}; what was marked already stays so, and an empty or lower range changes nothing. */
    void add(long from, long to) {
        long start = Math.max(from, watermark);
        long end = to;
        if (end <= start) {
            return;
        }
        Map.Entry<Long, Long> before = ends.floorEntry(start);
        if (before != null && before.getValue() >= start) {
            start = before.getKey();
        }
        for (Map.Entry<Long, Long> touched = ends.ceilingEntry(start);
                touched != null && touched.getKey() <= end;
                touched = ends.ceilingEntry(start)) {
            end = Math.max(end, touched.getValue());
            ends.remove(touched.getKey());
            doneAbove -= touched.getValue() - touched.getKey();
        }
        if (start == watermark) {
            watermark = end;
        } else {
            ends.put(start, end);
            doneAbove += end - start;
        }
    }

    /** How many offsets of {@code [watermark, end)} are not done. */
    long missingBefore(long end) {
        return Math.max(0, end - watermark - doneAbove);
    }

    /** The number of done ranges past the watermark, which is the number of holes in front of them. */
    int holes() {
        return ends.size();
    }

    /** The done ranges past the watermark, in order. */
    List<OffsetRange> ranges() {
        return ends.entrySet().stream()
                .map(range -> new OffsetRange(range.getKey(), range.getValue()))
                .toList();
    }
}
