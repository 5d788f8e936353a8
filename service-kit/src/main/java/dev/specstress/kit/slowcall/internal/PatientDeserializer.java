package dev.specstress.kit.slowcall.internal;

import dev.specstress.schemas.registry.RegistryRefusedException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads values on many threads; waits for a registry that cannot be reached, which says nothing against the record. */
final class PatientDeserializer<V> {
    /** Kafka does not promise that a deserializer may be shared by threads; one for all would make thousands wait. */
    private static final int MOST = 2 * Runtime.getRuntime().availableProcessors();

    private final Supplier<Deserializer<V>> deserializers;
    private final Patience patience;
    private final Semaphore free = new Semaphore(MOST);
    private final Queue<Deserializer<V>> idle = new ConcurrentLinkedQueue<>();

    /** Makes one deserializer now, so that wrong settings show at once, and some more as they are needed. */
    PatientDeserializer(Supplier<Deserializer<V>> deserializers, Patience patience) {
        this.deserializers = deserializers;
        this.patience = patience;
        idle.add(deserializers.get());
    }

    /**
     * The record's value.
     *
     * @throws RuntimeException if the bytes cannot be read, now or later
     * @throws LoopFailure if the registry stayed away too long, or refuses us, which says nothing against the record either
     */
    V read(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        try {
            return patience.insist(Patience.REGISTRY, () -> readOnce(record));
        } catch (RegistryRefusedException e) {
            throw new LoopFailure("the schema registry refuses us: " + ReasonText.of(e), e);
        }
    }

    private V readOnce(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        free.acquire();
        try {
            Deserializer<V> deserializer = take();
            try {
                return deserializer.deserialize(record.topic(), record.headers(), record.value());
            } finally {
                idle.add(deserializer);
            }
        } finally {
            free.release();
        }
    }

    private Deserializer<V> take() {
        Deserializer<V> next = idle.poll();
        return next == null ? deserializers.get() : next;
    }

    /** Closes those that nobody uses, which are all once nothing is in flight. */
    void close() {
        for (Deserializer<V> next = idle.poll(); next != null; next = idle.poll()) {
            next.close();
        }
    }
}
