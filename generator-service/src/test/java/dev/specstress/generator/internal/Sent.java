package dev.specstress.generator.internal;

import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An outbox that keeps what was put in. */
public final class Sent implements Outbox {

    /** One record sent. */
    public record Item(String topic, String key, SpecificRecord value) {}

    private final List<Item> items = new ArrayList<>();

    @Override
    public void send(String topic, String key, SpecificRecord value) {
        items.add(new Item(topic, key, value));
    }

    public List<Item> items() {
        return items;
    }

    /** All values sent to a topic. */
    public <V> List<V> to(String topic, Class<V> type) {
        return items.stream()
                .filter(item -> item.topic().equals(topic))
                .map(item -> type.cast(item.value()))
                .toList();
    }

    /** A record as the loop hands it over. */
    public static <V> Inbound<V> inbound(V value) {
        return new Inbound<>("in", 0, 0, "key", value, new RecordHeaders(), Instant.EPOCH);
    }
}
