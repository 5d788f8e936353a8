package dev.specstress.kit.kafka;

import dev.specstress.schemas.topics.TopicNames;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.Deserializer;

/** The one door to Kafka: makes clients that share address, security, registry and serdes. */
public interface KafkaAccess {

    /** Topic names with this installation's prefix. */
    TopicNames topics();

    /** A consumer of raw values: {@code read_committed}, no auto-commit, then {@code overrides}. */
    Consumer<String, byte[]> consumer(Map<String, ?> overrides);

    /** A producer of records: idempotent, {@code acks=all}, zstd, then {@code overrides}. */
    Producer<String, SpecificRecord> producer(Map<String, ?> overrides);

    /** A producer of raw values, for DLQs. */
    Producer<String, byte[]> rawProducer(Map<String, ?> overrides);

    /** A value deserializer of the configured class, for one type. */
    <V extends SpecificRecord> Deserializer<V> valueDeserializer(Class<V> type);

    Admin admin();

    /** The Kafka properties every client of this installation shares; may hold secrets, never print it. */
    Map<String, Object> shared();

    /**
     * What a Kafka Streams application starts from: {@link #shared()}, and what consumers, producers and admin clients get
     * under Streams' prefixes; may hold secrets, never print it.
     */
    default Map<String, Object> streams() {
        return shared();
    }
}
