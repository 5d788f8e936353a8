package dev.specstress.kit.slowcall.internal;

import java.time.Instant;
import java.util.List;

/**
 * What one partition has read and what of it is done, in any order of completion.
 *
 * <p>Offsets need not be contiguous: whatever lies between two records that were read (transaction markers, aborted or
 * compacted records) holds no work and counts as done, and so does a gap behind the last record.
 *
 * <p>The invariant: at any time, whichever of the begun records complete next and in whichever order, {@link #note()} fits
 * the commit's metadata. {@link #hasRoomFor} guards it, so a caller asks before it begins a record or passes a gap. The
 * proof: a hole holds at least one offset that is not done, neither the number of such offsets nor the span they lie in
 * grows without reading on, and {@link CommitNoteCodec#worstCaseBytes} grows with both.
 *
 * <p>Not thread-safe: it belongs to the poll thread.
 */
final class OffsetTracker {
    private final Instant startedAt;
    private final CompletedOffsets done;
    private long position;

    /**
     * @param start the committed offset, where reading begins
     * @param note what was committed with it
     */
    OffsetTracker(long start, CommitNote note) {
        this.startedAt = note.startedAt();
        this.done = new CompletedOffsets(start);
        this.position = start;
        for (OffsetRange range : note.completed()) {
            done.add(range.from(), range.to());
        }
    }

    /** Nothing below it is left to do: the offset to commit. */
    long watermark() {
        return done.watermark();
    }

    /** The next offset to be read. */
    long position() {
        return position;
    }

    boolean isDone(long offset) {
        return done.contains(offset);
    }

    /** Whether the holes would still fit, whatever completes, once the record at {@code offset} is begun. */
    boolean hasRoomFor(long offset) {
        boolean counted = offset < horizon();
        return fits(counted ? 0 : 1, offset + 1);
    }

    /** Whether the holes would still fit, whatever completes, once everything below {@code next} is read. */
    boolean hasRoomForGap(long next) {
        return fits(0, next);
    }

    /** The record at {@code offset} was read and its work begins; what lies before it unread is a gap. */
    void begin(long offset) {
        readTo(offset);
        position = offset + 1;
    }

    /** Everything below {@code next} was read; what of it was neither begun nor done is a gap. */
    void readTo(long next) {
        done.add(position, next);
        position = Math.max(position, next);
    }

    void complete(long offset) {
        if (offset >= position) {
            throw new IllegalStateException("offset " + offset + " is done before it was read");
        }
        done.add(offset, offset + 1);
    }

    /** What to commit along with the watermark. */
    CommitNote note() {
        return new CommitNote(startedAt, done.ranges());
    }

    /** How many holes lie between the watermark and the last done offset. */
    int holes() {
        return done.holes();
    }

    /** How many offsets were read past the watermark. */
    long lag() {
        return Math.max(0, position - done.watermark());
    }

    private boolean fits(long more, long next) {
        long end = Math.max(horizon(), next);
        long missing = done.missingBefore(horizon()) + more;
        return missing <= 1
                || CommitNoteCodec.worstCaseBytes(missing, end - watermark()) <= CommitNoteCodec.MAX_RUN_BYTES;
    }

    private long horizon() {
        return Math.max(position, done.end());
    }

    @Override
    public String toString() {
        return "watermark " + watermark() + ", read to " + position + ", done past the watermark "
                + List.copyOf(done.ranges());
    }
}
