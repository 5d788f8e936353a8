package dev.specstress.scoring.internal.admit;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.StreamsException;

/** Fixed binary form: version, open, head, tail. Lives in our changelogs only. */
final class RoomSerde {

    private static final byte VERSION = 1;
    private static final int SIZE = 1 + Integer.BYTES + 2 * Long.BYTES;

    private RoomSerde() {}

    static Serde<Room> create() {
        return Serdes.serdeFrom((topic, room) -> write(room), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(Room room) {
        return room == null
                ? null
                : ByteBuffer.allocate(SIZE)
                        .put(VERSION)
                        .putInt(room.open())
                        .putLong(room.head())
                        .putLong(room.tail())
                        .array();
    }

    private static Room read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new StreamsException("room of version " + version + ", this build knows " + VERSION);
        }
        return new Room(in.getInt(), in.getLong(), in.getLong());
    }
}
