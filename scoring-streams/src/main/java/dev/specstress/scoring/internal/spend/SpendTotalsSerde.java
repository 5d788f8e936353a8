package dev.specstress.scoring.internal.spend;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.StreamsException;

/** Fixed binary form: version, four numbers, simulated. Lives in our changelogs only. */
final class SpendTotalsSerde {

    private static final byte VERSION = 1;

    private SpendTotalsSerde() {}

    static Serde<SpendTotals> create() {
        return Serdes.serdeFrom((topic, totals) -> write(totals), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(SpendTotals totals) {
        return totals == null
                ? null
                : ByteBuffer.allocate(2 + 4 * Long.BYTES)
                        .put(VERSION)
                        .putLong(totals.costMicroUsd())
                        .putLong(totals.calls())
                        .putLong(totals.inputTokens())
                        .putLong(totals.outputTokens())
                        .put((byte) (totals.simulated() ? 1 : 0))
                        .array();
    }

    private static SpendTotals read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new StreamsException("spend totals of version " + version + ", this build knows " + VERSION);
        }
        return new SpendTotals(in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.get() != 0);
    }
}
