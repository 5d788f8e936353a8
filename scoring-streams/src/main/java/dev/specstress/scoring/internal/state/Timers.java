package dev.specstress.scoring.internal.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What falls due when, in one time-ordered store: key = kind, big-endian milliseconds, id. Reading what is due costs what
 * is due, not what is held.
 */
public final class Timers {

    /** What a timer stands for. */
    public enum Kind {
        /** An open thing's deadline. */
        DEADLINE(0),
        /** Parts whose header never came. */
        ORPHAN(1),
        /** A closed marker that may leave. */
        MARKER(2);

        /** As stored: never changes. */
        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    /** @param campaignId whose it is */
    public record Due(Kind kind, long at, String id, String campaignId) {}

    private static final int ID_AT = 1 + Long.BYTES;

    private final KeyValueStore<Bytes, byte[]> store;
    /** Nothing is due before this; spares the scan the graves of timers that have fired. Empty after a restart. */
    private final Map<Kind, Long> nothingBefore = new EnumMap<>(Kind.class);

    public Timers(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    public void set(Kind kind, long at, String id, String campaignId) {
        store.put(key(kind, at, id), campaignId.getBytes(StandardCharsets.UTF_8));
        nothingBefore.computeIfPresent(kind, (same, before) -> Math.min(before, at));
    }

    public void clear(Kind kind, long at, String id) {
        store.delete(key(kind, at, id));
    }

    public void clear(Due due) {
        clear(due.kind(), due.at(), due.id());
    }

    /** What is due at {@code now}, oldest first, at most {@code limit}. It stays until cleared. */
    public List<Due> due(Kind kind, long now, int limit) {
        List<Due> due = new ArrayList<>();
        Bytes from = prefix(kind, nothingBefore.getOrDefault(kind, 0L));
        try (KeyValueIterator<Bytes, byte[]> range = store.range(from, prefix(kind, now + 1))) {
            while (due.size() < limit && range.hasNext()) {
                due.add(read(kind, range.next()));
            }
        }
        nothingBefore.put(kind, due.isEmpty() ? now : due.getFirst().at());
        return due;
    }

    private static Due read(Kind kind, KeyValue<Bytes, byte[]> entry) {
        byte[] key = entry.key.get();
        return new Due(
                kind,
                ByteBuffer.wrap(key).getLong(1),
                new String(key, ID_AT, key.length - ID_AT, StandardCharsets.UTF_8),
                new String(entry.value, StandardCharsets.UTF_8));
    }

    private static Bytes prefix(Kind kind, long at) {
        return Bytes.wrap(ByteBuffer.allocate(ID_AT).put(kind.code).putLong(at).array());
    }

    private static Bytes key(Kind kind, long at, String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(ID_AT + text.length)
                .put(kind.code)
                .putLong(Math.max(0, at))
                .put(text)
                .array());
    }
}
