package dev.specstress.kit.slowcall.internal;

import java.time.Instant;

/**
 * One partition's offset tracker, as the benchmarks reach it. The tracker is visible in this package only and should stay
 * so; therefore its probe lies here, in the sources of the module that measures it.
 */
public final class TrackerProbe {
    private final OffsetTracker tracker;

    /** @param startedAt when the group first started on the partition, which is part of every note */
    public TrackerProbe(Instant startedAt) {
        this.tracker = new OffsetTracker(0, CommitNote.startingAt(startedAt));
    }

    public boolean hasRoomFor(long offset) {
        return tracker.hasRoomFor(offset);
    }

    public void begin(long offset) {
        tracker.begin(offset);
    }

    public void complete(long offset) {
        tracker.complete(offset);
    }

    public long watermark() {
        return tracker.watermark();
    }

    /** Holes between the watermark and the last completed record. */
    public int holes() {
        return tracker.holes();
    }

    /** The metadata that would be committed now, as the broker gets it. */
    public String encodedNote() {
        return CommitNoteCodec.encode(tracker.watermark(), tracker.note());
    }

    /** How many completed ranges a later start would read out of {@code metadata}. */
    public int completedRangesIn(String metadata) {
        return CommitNoteCodec.decode(tracker.watermark(), metadata)
                .noteOrUnknown()
                .completed()
                .size();
    }
}
