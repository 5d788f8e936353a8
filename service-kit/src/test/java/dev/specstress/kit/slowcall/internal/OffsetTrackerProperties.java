package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OffsetTrackerProperties {
    private static final CommitNote FRESH = CommitNote.startingAt(Instant.parse("2026-03-01T10:15:30Z"));

    /** A log with gaps, read and completed in an order that the seed decides, with crashes that lose all but the commit. */
    private static final class Partition {
        private final Random random;
        private final TreeSet<Long> log = new TreeSet<>();
        private final long end;
        private final Set<Long> completed = new HashSet<>();
        private final TreeSet<Long> inFlight = new TreeSet<>();
        private final int mostInFlight;
        private OffsetTracker tracker = new OffsetTracker(0, FRESH);
        private int refusals;

        Partition(long seed, int records, int gaps, int mostInFlight) {
            this.random = new Random(seed);
            this.mostInFlight = mostInFlight;
            long at = 0;
            for (int i = 0; i < records; i++) {
                at += gaps == 0 ? 0 : random.nextInt(gaps);
                log.add(at++);
            }
            this.end = at + gaps;
        }

        /** Reads the next record, if there is one and room for it. */
        void read() {
            Long later = log.ceiling(tracker.position());
            long next = later == null ? end : later;
            if (next == end) {
                if (tracker.hasRoomForGap(end)) {
                    tracker.readTo(end);
                }
            } else if (tracker.isDone(next)) {
                tracker.readTo(next + 1);
            } else if (inFlight.size() < mostInFlight && tracker.hasRoomFor(next)) {
                assertThat(completed).as("done and committed, so not again").doesNotContain(next);
                tracker.begin(next);
                inFlight.add(next);
            } else {
                refusals++;
            }
        }

        void completeAny() {
            if (!inFlight.isEmpty()) {
                Long chosen = inFlight.ceiling(random.nextLong(inFlight.getLast() + 1));
                complete(chosen);
            }
        }

        void complete(Long offset) {
            inFlight.remove(offset);
            completed.add(offset);
            tracker.complete(offset);
        }

        String commit() {
            return CommitNoteCodec.encode(tracker.watermark(), tracker.note());
        }

        /** Everything but the commit is lost. */
        void restart() {
            String metadata = commit();
            assertThat(metadata).hasSizeLessThanOrEqualTo(CommitNoteCodec.MAX_CHARACTERS);
            DecodedNote decoded = CommitNoteCodec.decode(tracker.watermark(), metadata);
            assertThat(decoded).isInstanceOf(DecodedNote.Valid.class);
            inFlight.clear();
            tracker = new OffsetTracker(tracker.watermark(), decoded.noteOrUnknown());
        }

        void nothingUndoneIsBelowTheWatermark() {
            assertThat(completed).containsAll(log.headSet(tracker.watermark()));
        }
    }

    @Property(tries = 80)
    void everyRecordIsDoneOnceWhateverTheOrderTheGapsAndTheRestarts(
            @ForAll long seed,
            @ForAll @IntRange(max = 120) int records,
            @ForAll @IntRange(max = 5) int gaps,
            @ForAll @IntRange(min = 1, max = 40) int mostInFlight) {
        Partition partition = new Partition(seed, records, gaps, mostInFlight);

        for (int step = 0; step < 20_000 && partition.tracker.watermark() < partition.end; step++) {
            switch (partition.random.nextInt(20)) {
                case 0 -> partition.restart();
                case 1, 2, 3, 4, 5, 6, 7, 8 -> partition.completeAny();
                default -> partition.read();
            }
            if (step % 16 == 0) {
                partition.nothingUndoneIsBelowTheWatermark();
            }
        }

        assertThat(partition.completed).containsExactlyInAnyOrderElementsOf(partition.log);
        assertThat(partition.tracker.watermark()).as("the trailing gap").isEqualTo(partition.end);
    }

    @Property(tries = 6)
    void theNoteAlwaysFitsHoweverManyAreInFlightAndHoweverTheyComplete(
            @ForAll long seed, @ForAll @IntRange(max = 400) int gaps, @ForAll @IntRange(min = 2, max = 5) int every) {
        Partition partition = new Partition(seed, 6_000, gaps, Integer.MAX_VALUE);
        long position = -1;
        while (position != partition.tracker.position()) {
            position = partition.tracker.position();
            partition.read();
        }
        // When they complete so that holes are as many as can be
        int i = 0;
        for (Long offset : List.copyOf(partition.inFlight)) {
            if (i++ % every != 0) {
                partition.complete(offset);
            }
        }

        assertThat(partition.refusals).as("it had to hold back").isPositive();
        assertThat(partition.commit()).hasSizeLessThanOrEqualTo(CommitNoteCodec.MAX_CHARACTERS);
        // And a full note still leaves a way on after a restart
        partition.restart();
        long before = partition.tracker.position();
        partition.read();
        assertThat(partition.tracker.position()).isGreaterThan(before);
    }

    @Property(tries = 6)
    void restartsAtTheBoundNeverGrowPastItAndNeverStandStill(@ForAll long seed) {
        Partition partition = new Partition(seed, 4_000, 3, Integer.MAX_VALUE);

        for (int step = 0; step < 400 && partition.tracker.watermark() < partition.end; step++) {
            for (int i = 0; i < 200; i++) {
                partition.read();
            }
            for (int i = 0; i < 40; i++) {
                partition.completeAny();
            }
            if (step % 7 == 0) {
                partition.restart();
            }
        }

        assertThat(partition.tracker.watermark()).isEqualTo(partition.end);
        assertThat(partition.completed).containsExactlyInAnyOrderElementsOf(partition.log);
    }

    @Example
    void aTrailingMarkerDoesNotHoldTheWatermarkBack() {
        OffsetTracker tracker = new OffsetTracker(0, FRESH);
        tracker.begin(0);
        tracker.begin(1);
        tracker.complete(1);
        tracker.complete(0);

        tracker.readTo(3);

        assertThat(tracker.watermark()).isEqualTo(3);
        assertThat(tracker.lag()).isZero();
    }

    @Example
    void aHugeGapIsPassedEvenBehindARecordInFlight() {
        OffsetTracker tracker = new OffsetTracker(0, FRESH);
        tracker.begin(0);

        assertThat(tracker.hasRoomForGap(1L << 40)).isTrue();
        assertThat(tracker.hasRoomFor(1L << 41)).isTrue();
    }

    @Example
    void completingWhatWasNeverReadIsAMistake() {
        OffsetTracker tracker = new OffsetTracker(5, FRESH);

        assertThatThrownBy(() -> tracker.complete(5)).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void itTellsItsHolesAndLag() {
        OffsetTracker tracker = new OffsetTracker(10, FRESH);
        for (long offset = 10; offset < 20; offset++) {
            tracker.begin(offset);
        }

        tracker.complete(12);
        tracker.complete(15);
        tracker.complete(16);

        assertThat(tracker.holes()).isEqualTo(2);
        assertThat(tracker.lag()).isEqualTo(10);
        assertThat(tracker)
                .hasToString("watermark 10, read to 20, done past the watermark"
                        + " [OffsetRange[from=12, to=13], OffsetRange[from=15, to=17]]");
    }
}
