package dev.specstress.kit.slowcall.internal;

import java.time.Instant;
import java.util.List;

/**
 * What is committed beside an offset.
 *
 * @param startedAt when the group first started on this partition, whole seconds; the epoch if unknown
 * @param completed what is done past the offset, in order, no two ranges touching
 */
public record CommitNote(Instant startedAt, List<OffsetRange> completed) {

    public CommitNote {
        completed = List.copyOf(completed);
    }

    static CommitNote startingAt(Instant now) {
        return new CommitNote(Instant.ofEpochSecond(now.getEpochSecond()), List.of());
    }

    static CommitNote unknown() {
        return new CommitNote(Instant.EPOCH, List.of());
    }

    boolean knowsStart() {
        return startedAt.isAfter(Instant.EPOCH);
    }
}
