package dev.specstress.kit.slowcall.internal;

import dev.specstress.schemas.registry.RegistryRefusedException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads values on many threads; waits for a registry that cannot be reached, which says nothing against the record. */
final class PatientDeserializer<V> {
    private final Deserializer<V> deserializer;
    private final Patience patience;
    // Kafka does not promise that a deserializer may be shared by threads.
    private final ReentrantLock lock = new ReentrantLock();

    PatientDeserializer(Deserializer<V> deserializer, Patience patience) {
        this.deserializer = deserializer;
        this.patience = patience;
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

    private V readOnce(ConsumerRecord<String, byte[]> record) {
        lock.lock();
        try {
            return deserializer.deserialize(record.topic(), record.headers(), record.value());
        } finally {
            lock.unlock();
        }
    }

    void close() {
        deserializer.close();
    }
}
