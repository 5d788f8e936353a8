package dev.specstress.scoring.internal.windows;

import dev.specstress.schemas.DisagreementWindow;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** One byte that says whether it has changed since it was written out, then the record. Lives in our changelogs only. */
final class WindowTallySerde {

    private WindowTallySerde() {}

    static Serde<WindowTally> create(RecordSerdes serdes) {
        Serde<DisagreementWindow> counts = serdes.of(DisagreementWindow.class);
        Serializer<DisagreementWindow> writer = counts.serializer();
        Deserializer<DisagreementWindow> reader = counts.deserializer();
        return Serdes.serdeFrom(
                (topic, tally) ->
                        tally == null ? null : write(tally.changed(), writer.serialize(topic, tally.counts())),
                (topic, bytes) -> bytes == null
                        ? null
                        : new WindowTally(
                                reader.deserialize(topic, Arrays.copyOfRange(bytes, 1, bytes.length)), bytes[0] != 0));
    }

    private static byte[] write(boolean changed, byte[] counts) {
        return ByteBuffer.allocate(1 + counts.length)
                .put((byte) (changed ? 1 : 0))
                .put(counts)
                .array();
    }
}
