package dev.specstress.benchmarks.worker;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The topic that all read, and one that all write, which forgets soon. */
final class InputTopic {
    static final String QUERIES = "queries";
    static final String RESPONSES = "responses";

    /** In one partition a commit note would bound our loop to 1,490 calls in flight. */
    private static final int PARTITIONS = 16;

    private static final long SEED = 23;

    private InputTopic() {}

    static void fill(String bootstrapServers, int records) {
        KafkaAccess kafka = BareAvro.kafka(bootstrapServers, "fill", new SimpleMeterRegistry());
        create(kafka);
        SampleQueries queries = new SampleQueries(SEED);
        try (Producer<String, SpecificRecord> producer = kafka.producer(Map.of("batch.size", 256 << 10))) {
            for (int number = 0; number < records; number++) {
                var _ = producer.send(
                        new ProducerRecord<>(QUERIES, Integer.toString(number), queries.of(number, "acme")));
            }
            producer.flush();
        }
    }

    private static void create(KafkaAccess kafka) {
        TopicPlan in = new TopicPlan(QUERIES, PARTITIONS, "", Map.of());
        TopicPlan out = new TopicPlan(
                RESPONSES, PARTITIONS, "", Map.of("retention.bytes", "16777216", "segment.bytes", "16777216"));
        try {
            new TopicProvisioner(kafka).provision(List.of(in, out), Optional.empty(), Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
