package dev.specstress.worker;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** A real broker with the topics of one test. */
final class Broker implements AutoCloseable {
    private static final int PARTITIONS = 2;

    private final EmbeddedKafka broker = EmbeddedKafka.start();
    private final KafkaAccess kafka;

    Broker(Stream<String> topics) throws InterruptedException {
        String scope = "t" + UUID.randomUUID().toString().substring(0, 8);
        TopicNames names = new TopicNames(scope + ".");
        kafka = new DirectKafkaAccess(
                KafkaSettings.of(broker.bootstrapServers(), "mock://" + scope, names),
                "test",
                new SimpleMeterRegistry());
        new TopicProvisioner(kafka)
                .provision(
                        topics.map(topic -> new TopicPlan(names.prefix() + topic, PARTITIONS, "", Map.of()))
                                .toList(),
                        Optional.empty(),
                        Duration.ofSeconds(30));
    }

    KafkaAccess kafka() {
        return kafka;
    }

    void write(String topic, String key, SpecificRecord value) throws InterruptedException, ExecutionException {
        try (var producer = kafka.producer(Map.of())) {
            producer.send(new ProducerRecord<>(kafka.topics().prefix() + topic, key, value))
                    .get();
        }
    }

    /** All there is on a topic now. */
    <V extends SpecificRecord> List<V> read(String topic, Class<V> type) {
        String name = kafka.topics().prefix() + topic;
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new TopicPartition(name, partition));
        }
        List<V> values = new ArrayList<>();
        try (var consumer = kafka.consumer(Map.of());
                var deserializer = kafka.valueDeserializer(type)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> values.add(deserializer.deserialize(name, each.headers(), each.value())));
            }
        }
        return values;
    }

    @Override
    public void close() {
        broker.close();
    }
}
