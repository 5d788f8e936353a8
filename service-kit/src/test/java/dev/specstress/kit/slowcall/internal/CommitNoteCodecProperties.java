package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CommitNoteCodecProperties {
    private static final Instant START = Instant.parse("2026-03-01T10:15:30Z");

    /** A committed offset and the done ranges past it. */
    record Committed(long offset, CommitNote note) {}

    @Provide
    Arbitrary<Committed> committed() {
        Arbitrary<Long> lengths = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 3), Arbitraries.longs().between(1, 1L << 36));
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1L << 40),
                        lengths.list().ofMaxSize(240),
                        Arbitraries.longs().between(0, 1L << 34))
                .as((offset, runs, start) -> new Committed(offset, note(offset, runs, start)));
    }

    private static CommitNote note(long offset, List<Long> runs, long start) {
        List<OffsetRange> ranges = new ArrayList<>();
        long at = offset;
        for (int i = 0; i + 1 < runs.size(); i += 2) {
            long from = at + runs.get(i);
            at = from + runs.get(i + 1);
            ranges.add(new OffsetRange(from, at));
        }
        return new CommitNote(Instant.ofEpochSecond(start), ranges);
    }

    private static long missing(Committed committed) {
        long end = committed.note().completed().stream()
                .mapToLong(OffsetRange::to)
                .max()
                .orElse(committed.offset());
        long done = committed.note().completed().stream()
                .mapToLong(OffsetRange::length)
                .sum();
        return end - committed.offset() - done;
    }

    @Property
    void whatIsWrittenIsReadAgainOrIsMoreThanALoopWouldLeave(@ForAll("committed") Committed committed) {
        String metadata = CommitNoteCodec.encode(committed.offset(), committed.note());

        DecodedNote decoded = CommitNoteCodec.decode(committed.offset(), metadata);

        // A note is refused only where so many offsets are missing that they could break up past the limit.
        boolean within = missing(committed) < 150;
        if (within || decoded instanceof DecodedNote.Valid) {
            assertThat(decoded).isEqualTo(new DecodedNote.Valid(committed.note()));
        } else {
            assertThat(decoded).isInstanceOf(DecodedNote.Foreign.class);
        }
    }

    @Property
    void aNoteIsNeverTakenForAnotherOffset(
            @ForAll("committed") Committed committed, @ForAll @LongRange(min = 1, max = 1000) long away) {
        String metadata = CommitNoteCodec.encode(committed.offset(), committed.note());

        assertThat(CommitNoteCodec.decode(committed.offset() + away, metadata)).isInstanceOf(DecodedNote.Foreign.class);
    }

    @Property
    void anyChangedByteIsNoticed(
            @ForAll("committed") Committed committed,
            @ForAll int where,
            @ForAll @IntRange(min = 1, max = 255) int how) {
        byte[] bytes = Base64.getUrlDecoder().decode(CommitNoteCodec.encode(committed.offset(), committed.note()));
        bytes[Math.floorMod(where, bytes.length)] ^= (byte) how;

        DecodedNote decoded = CommitNoteCodec.decode(
                committed.offset(), Base64.getUrlEncoder().encodeToString(bytes));

        assertThat(decoded).isInstanceOf(DecodedNote.Foreign.class);
    }

    @Property
    void noMetadataWhateverMakesItThrow(@ForAll String metadata, @ForAll @LongRange(min = 0) long offset) {
        DecodedNote decoded = CommitNoteCodec.decode(offset, metadata);

        assertThat(decoded).isInstanceOf(metadata.isEmpty() ? DecodedNote.Absent.class : DecodedNote.Foreign.class);
        assertThat(decoded.noteOrUnknown().completed()).isEmpty();
    }

    @Property
    void noBytesWhateverMakeItThrow(@ForAll @Size(max = 60) byte[] bytes, @ForAll @LongRange(min = 0) long offset) {
        String metadata = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThat(CommitNoteCodec.decode(offset, metadata)).isNotInstanceOf(DecodedNote.Valid.class);
    }

    @Property
    void theBoundHoldsForEveryNote(@ForAll("committed") Committed committed) {
        List<OffsetRange> ranges = committed.note().completed();
        if (ranges.isEmpty()) {
            return;
        }
        int base64 =
                CommitNoteCodec.encode(committed.offset(), committed.note()).length();

        long bound =
                CommitNoteCodec.worstCaseBytes(ranges.size(), ranges.getLast().to() - committed.offset());

        int fixed = 1 + 5 + 4;
        assertThat(base64 * 3 / 4).isLessThanOrEqualTo((int) bound + fixed);
    }

    @Example
    void aWatermarkWithoutHolesTakesFewCharacters() {
        assertThat(CommitNoteCodec.encode(1_000_000, CommitNote.startingAt(START)))
                .hasSizeLessThanOrEqualTo(14);
    }

    @Example
    void ofFullHolesTheLongestNoteStillFits() {
        List<OffsetRange> ranges = new ArrayList<>();
        for (int i = 0; i < CommitNoteCodec.MAX_RUN_BYTES / 2; i++) {
            ranges.add(new OffsetRange(2L * i + 1, 2L * i + 2));
        }

        assertThat(CommitNoteCodec.encode(0, new CommitNote(START, ranges)))
                .hasSizeBetween(4_080, CommitNoteCodec.MAX_CHARACTERS);
    }

    @Example
    void aNoteThatDoesNotFitIsRefusedNotCut() {
        List<OffsetRange> ranges = new ArrayList<>();
        for (int i = 0; i < 1_600; i++) {
            ranges.add(new OffsetRange(2L * i + 1, 2L * i + 2));
        }

        assertThatThrownBy(() -> CommitNoteCodec.encode(0, new CommitNote(START, ranges)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("characters");
    }
}
