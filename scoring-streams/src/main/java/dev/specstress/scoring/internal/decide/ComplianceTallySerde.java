package dev.specstress.scoring.internal.decide;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.StreamsException;

/** Fixed binary form: version and five counts. Lives in our changelogs only. */
final class ComplianceTallySerde {

    private static final byte VERSION = 1;

    private ComplianceTallySerde() {}

    static Serde<ComplianceTally> create() {
        return Serdes.serdeFrom((topic, tally) -> write(tally), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(ComplianceTally tally) {
        return tally == null
                ? null
                : ByteBuffer.allocate(1 + 5 * Integer.BYTES)
                        .put(VERSION)
                        .putInt(tally.verdicts())
                        .putInt(tally.flaggedByMajority())
                        .putInt(tally.clearByMajority())
                        .putInt(tally.flaggedByAny())
                        .putInt(tally.clearByAny())
                        .array();
    }

    private static ComplianceTally read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new StreamsException("compliance tally of version " + version + ", this build knows " + VERSION);
        }
        return new ComplianceTally(in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt());
    }
}
