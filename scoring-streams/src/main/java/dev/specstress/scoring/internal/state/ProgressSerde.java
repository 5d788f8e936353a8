package dev.specstress.scoring.internal.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.StreamsException;

/** Fixed binary form: version, state, duplicates, expected, timer, length of the arrived bits in bytes, those
 * bits, campaign id. Lives in our changelogs only. */
public final class ProgressSerde {

    private static final byte VERSION = 2;
    private static final int FIXED = 2 + 3 * Integer.BYTES + Long.BYTES;

    private ProgressSerde() {}

    public static Serde<Progress> create() {
        return Serdes.serdeFrom((topic, progress) -> write(progress), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(Progress progress) {
        if (progress == null) {
            return null;
        }
        byte[] arrived = progress.arrived().toByteArray();
        byte[] campaign = progress.campaignId().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED + arrived.length + campaign.length)
                .put(VERSION)
                .put(progress.state().code())
                .putInt(progress.duplicates())
                .putInt(progress.expected())
                .putLong(progress.timerAt())
                .putInt(arrived.length)
                .put(arrived)
                .put(campaign)
                .array();
    }

    private static Progress read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            // No SerializationException: that would be taken for a fault of the record being processed, and put every
            // one
            // of a store written by a newer build into the DLQ.
            throw new StreamsException("progress of version " + version + ", this build knows " + VERSION);
        }
        Progress.State state = Progress.State.of(in.get());
        int duplicates = in.getInt();
        int expected = in.getInt();
        long timerAt = in.getLong();
        byte[] arrived = new byte[in.getInt()];
        in.get(arrived);
        String campaign = StandardCharsets.UTF_8.decode(in).toString();
        return new Progress(state, campaign, BitSet.valueOf(arrived), duplicates, expected, timerAt);
    }
}
