package dev.specstress.kit.slowcall.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A {@link CommitNote} as the metadata of a committed offset: base64 (URL alphabet, no padding) of
 *
 * <pre>version (1 byte) | started at, seconds | hole, done, hole, done, ... | CRC-32C (4 bytes)</pre>
 *
 * where numbers are LEB128 and holes and done ranges are lengths that alternate from the committed offset on. The checksum
 * covers the committed offset too, so that a note is never applied to another offset.
 */
final class CommitNoteCodec {
    /** Kafka's default {@code offset.metadata.max.bytes}, which the broker counts in characters. */
    static final int MAX_CHARACTERS = 4_096;

    private static final byte VERSION = 1;
    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final int START_BYTES = 5;
    private static final long LATEST_START = (1L << (7 * START_BYTES)) - 1;

    /** What is left for hole and done lengths. */
    static final int MAX_RUN_BYTES = MAX_CHARACTERS / 4 * 3 - 1 - START_BYTES - CHECKSUM_BYTES;

    private CommitNoteCodec() {}

    /**
     * An upper bound on the bytes of all lengths, for at most {@code holes} holes and as many done ranges that together
     * span at most {@code span} offsets. Every length takes a byte; those of 2<sup>7k</sup> and more take another for each
     * k, and no more than {@code span / 2^7k} lengths can be so long.
     */
    static long worstCaseBytes(long holes, long span) {
        long lengths = 2 * holes;
        long bytes = lengths;
        for (int shift = 7; shift < 63 && span >> shift > 0; shift += 7) {
            bytes += Math.min(lengths, span >> shift);
        }
        return bytes;
    }

    /** @throws IllegalStateException if it does not fit, which the tracker's invariant rules out */
    static String encode(long committed, CommitNote note) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        Varints.write(Math.clamp(note.startedAt().getEpochSecond(), 0, LATEST_START), bytes);
        long at = committed;
        for (OffsetRange range : note.completed()) {
            Varints.write(range.from() - at, bytes);
            Varints.write(range.length(), bytes);
            at = range.to();
        }
        bytes.writeBytes(checksum(committed, bytes.toByteArray()));
        String metadata = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        if (metadata.length() > MAX_CHARACTERS) {
            throw new IllegalStateException("commit metadata of " + metadata.length() + " characters");
        }
        return metadata;
    }

    /** Never throws, whatever the metadata is. */
    static DecodedNote decode(long committed, String metadata) {
        if (metadata.isEmpty()) {
            return new DecodedNote.Absent();
        }
        try {
            return decode(committed, Base64.getUrlDecoder().decode(metadata));
        } catch (IllegalArgumentException e) {
            return new DecodedNote.Foreign(e.getMessage());
        }
    }

    private static DecodedNote decode(long committed, byte[] bytes) {
        if (bytes.length < 1 + 1 + CHECKSUM_BYTES) {
            return new DecodedNote.Foreign("it is too short");
        }
        if (bytes[0] != VERSION) {
            return new DecodedNote.Foreign("its version is " + bytes[0] + ", not " + VERSION);
        }
        byte[] body = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
        byte[] expected = checksum(committed, body);
        if (!Arrays.equals(expected, 0, CHECKSUM_BYTES, bytes, body.length, bytes.length)) {
            return new DecodedNote.Foreign("its checksum is wrong");
        }
        ByteBuffer numbers = ByteBuffer.wrap(body, 1, body.length - 1);
        Instant startedAt = Instant.ofEpochSecond(Math.min(Varints.read(numbers), LATEST_START));
        return validated(committed, new CommitNote(startedAt, readRanges(committed, numbers)));
    }

    private static List<OffsetRange> readRanges(long committed, ByteBuffer numbers) {
        List<OffsetRange> ranges = new ArrayList<>();
        long at = committed;
        while (numbers.hasRemaining()) {
            long from = at + Varints.read(numbers);
            long to = from + Varints.read(numbers);
            if (from == at) {
                throw new IllegalArgumentException("it has an empty hole");
            }
            ranges.add(new OffsetRange(from, to));
            at = to;
        }
        return ranges;
    }

    /** A note past the bound cannot be ours, and taking it over could make a later commit too long. */
    private static DecodedNote validated(long committed, CommitNote note) {
        if (note.completed().isEmpty()) {
            return new DecodedNote.Valid(note);
        }
        long span = note.completed().getLast().to() - committed;
        long missing =
                span - note.completed().stream().mapToLong(OffsetRange::length).sum();
        if (missing > 1 && worstCaseBytes(missing, span) > MAX_RUN_BYTES) {
            return new DecodedNote.Foreign("it has more holes than this loop would leave");
        }
        return new DecodedNote.Valid(note);
    }

    private static byte[] checksum(long committed, byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(committed).flip());
        crc.update(body);
        return ByteBuffer.allocate(CHECKSUM_BYTES).putInt((int) crc.getValue()).array();
    }
}
