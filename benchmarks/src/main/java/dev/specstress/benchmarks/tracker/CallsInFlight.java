package dev.specstress.benchmarks.tracker;

import dev.specstress.kit.slowcall.internal.TrackerProbe;
import java.time.Instant;
import java.util.Random;

/**
 * A partition on which a steady number of calls is in flight and any of them, drawn uniformly, is the next to complete: the
 * watermark waits for the unluckiest and leaves about half as many holes as there are calls.
 */
final class CallsInFlight {
    private static final Instant STARTED_AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final int DRAWS = 1 << 16;
    /** How often each call is replaced on average before measuring, so that the holes are those of a long run. */
    private static final int TURNOVERS = 20;

    private final TrackerProbe tracker = new TrackerProbe(STARTED_AT);
    private final long[] offsets;
    private final int[] draws;
    private int drawn;
    private int inFlight;
    private long next;

    /**
     * Brings a partition to its steady state.
     *
     * @param atOnce calls in flight at once, 1 or more
     */
    CallsInFlight(int atOnce, long seed) {
        this.offsets = new long[atOnce];
        this.draws = new Random(seed).ints(DRAWS, 0, Integer.MAX_VALUE).toArray();
        fill();
        for (int step = 0; step < TURNOVERS * atOnce; step++) {
            replaceOne();
        }
    }

    /** One call completes and the next records are begun, as many as the bound and the tracker allow. */
    void replaceOne() {
        completeOne();
        fill();
    }

    void completeAll() {
        while (inFlight > 0) {
            completeOne();
        }
    }

    TrackerProbe tracker() {
        return tracker;
    }

    /** The first offset that was not begun. */
    long next() {
        return next;
    }

    int inFlight() {
        return inFlight;
    }

    private void completeOne() {
        int at = draws[drawn] % inFlight;
        drawn = (drawn + 1) % DRAWS;
        tracker.complete(offsets[at]);
        inFlight--;
        offsets[at] = offsets[inFlight];
    }

    private void fill() {
        while (inFlight < offsets.length && tracker.hasRoomFor(next)) {
            tracker.begin(next);
            offsets[inFlight] = next;
            inFlight++;
            next++;
        }
    }
}
