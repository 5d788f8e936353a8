package dev.specstress.kit.slowcall;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.schemas.TaxonomyValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The one broker of a test run, and what tests ask of it. */
public final class Broker {
    private static final EmbeddedKafka KAFKA = EmbeddedKafka.start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::close));
    }

    private Broker() {}

    public static TestKafka kafka() {
        return new TestKafka(KAFKA.bootstrapServers());
    }

    public static TestKafka kafka(Map<String, Object> overrides) {
        return new TestKafka(KAFKA.bootstrapServers(), overrides);
    }

    public static void topic(String name, int partitions) throws Exception {
        try (Admin admin = kafka().admin()) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** Writes {@code count} values named by their number, keyed alike, in order. */
    public static void write(String topic, int count) throws Exception {
        write(topic, 0, count);
    }

    public static void write(String topic, int from, int to) throws Exception {
        try (Producer<String, byte[]> producer = kafka().rawProducer(Map.of())) {
            for (int i = from; i < to; i++) {
                var _ = producer.send(new ProducerRecord<>(topic, Integer.toString(i), TestKafka.bytes(value(i))));
            }
            producer.flush();
        }
    }

    public static void write(ProducerRecord<String, byte[]> record) throws Exception {
        try (Producer<String, byte[]> producer = kafka().rawProducer(Map.of())) {
            producer.send(record).get();
        }
    }

    public static TaxonomyValue value(int number) {
        return TaxonomyValue.newBuilder()
                .setName(Integer.toString(number))
                .setCategory("test")
                .setDescription("")
                .build();
    }

    /** One committed and one aborted transaction after another, {@code size} values in each. */
    public static void writeTransactions(String topic, int transactions, int size) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                KAFKA.bootstrapServers(),
                "transactional.id",
                "writer-of-" + topic,
                "key.serializer",
                "org.apache.kafka.common.serialization.StringSerializer",
                "value.serializer",
                "org.apache.kafka.common.serialization.ByteArraySerializer");
        try (Producer<String, byte[]> producer = new KafkaProducer<>(properties)) {
            producer.initTransactions();
            for (int transaction = 0; transaction < transactions; transaction++) {
                producer.beginTransaction();
                for (int i = 0; i < size; i++) {
                    int number = transaction * size + i;
                    var _ = producer.send(
                            new ProducerRecord<>(topic, Integer.toString(number), TestKafka.bytes(value(number))));
                }
                producer.flush();
                if (transaction % 2 == 0) {
                    producer.commitTransaction();
                } else {
                    producer.abortTransaction();
                }
            }
        }
    }

    /** Everything committed in the topic now. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    /** Names of the values in the topic; each once. */
    public static Set<String> namesIn(String topic) {
        Set<String> names = new HashSet<>();
        read(topic).forEach(record -> names.add(TestKafka.read(record.value()).getName()));
        return names;
    }

    public static Map<TopicPartition, OffsetAndMetadata> committed(String group) throws Exception {
        try (Admin admin = kafka().admin()) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        }
    }

    /** The offset the group has committed there, or -1. */
    public static long committedOffset(String group, TopicPartition partition) throws Exception {
        OffsetAndMetadata commit = committed(group).get(partition);
        return commit == null ? -1 : commit.offset();
    }

    public static long end(TopicPartition partition) throws Exception {
        try (Admin admin = kafka().admin()) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }
}
