package dev.specstress.launcher.run;

import dev.specstress.schemas.Spend;
import dev.specstress.schemas.serde.AvroSerializer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** What no service can handle, and the words that say why in the DLQ. */
enum Poison {
    GARBAGE(
            "garbage",
            topic -> "\u0007 not a record".getBytes(StandardCharsets.UTF_8),
            "does not begin with the magic byte"),
    UNKNOWN_SCHEMA("unknown", topic -> framed(Integer.MAX_VALUE - 1), "names no Avro schema of the registry"),
    WRONG_TYPE("wrong", Poison::spend, "is a dev.specstress.schemas.Spend, expected"),
    EMPTY_VALUE("empty", topic -> new byte[0], "has 0 bytes"),
    NO_VALUE("none", topic -> null, "has no value"),
    NUL_KEY("\u0000", topic -> new byte[] {1}, "too few"),
    NO_KEY(null, topic -> new byte[] {1, 1}, "too few");

    private static final String SCHEMAS = "mock://poison";

    private final String key;
    private final Function<String, byte[]> value;
    private final String reason;

    Poison(String key, Function<String, byte[]> value, String reason) {
        this.key = key;
        this.value = value;
        this.reason = reason;
    }

    String key() {
        return key;
    }

    byte[] value(String topic) {
        return value.apply(topic);
    }

    String reason() {
        return reason;
    }

    /** Brokers take no record without a key into a compacted topic. */
    boolean fits(boolean compacted) {
        return key != null || !compacted;
    }

    private static byte[] framed(int schemaId) {
        return ByteBuffer.allocate(9).put((byte) 0).putInt(schemaId).putInt(7).array();
    }

    /** Ids in one JVM are hashes of the schemas, so that every service knows this one. */
    private static byte[] spend(String topic) {
        try (var serializer = new AvroSerializer<Spend>()) {
            serializer.configure(Map.of("schema.registry.url", SCHEMAS), false);
            return serializer.serialize("spend", new Spend("c-1", "acme", 1L, 1L, 1L, 1L, Instant.EPOCH, true));
        }
    }
}
