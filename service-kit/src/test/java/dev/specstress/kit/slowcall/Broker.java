package dev.specstress.kit.slowcall;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.embedded.EmbeddedKafkaOptions;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.schemas.TaxonomyValue;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
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
    private static final Path DIRECTORY = temporaryDirectory();
    private static EmbeddedKafka kafka = start(0);
    private static final String ADDRESS = kafka.bootstrapServers();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Broker::end));
    }

    private Broker() {}

    public static TestKafka kafka() {
        return new TestKafka(ADDRESS);
    }

    public static TestKafka kafka(Map<String, Object> overrides) {
        return new TestKafka(ADDRESS, overrides);
    }

    /** Goes away and comes back where it was, with what it had. */
    public static synchronized void bounce() {
        kafka.close();
        kafka = start(Integer.parseInt(ADDRESS.substring(ADDRESS.indexOf(':') + 1)));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("slow-call-broker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedKafka start(int port) {
        return EmbeddedKafka.start(new EmbeddedKafkaOptions(port, Optional.of(DIRECTORY), Map.of()));
    }

    private static synchronized void end() {
        kafka.close();
        try (var files = Files.walk(DIRECTORY)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void topic(String name, int partitions) throws Exception {
        topic(name, partitions, Map.of());
    }

    public static void topic(String name, int partitions, Map<String, String> settings) throws Exception {
        new TopicProvisioner(kafka())
                .provision(
                        List.of(new TopicPlan(name, partitions, "", settings)),
                        Optional.empty(),
                        Duration.ofSeconds(30));
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

    public static void write(List<ProducerRecord<String, byte[]>> records) throws Exception {
        try (Producer<String, byte[]> producer = kafka().rawProducer(Map.of())) {
            for (var record : records) {
                var _ = producer.send(record);
            }
            producer.flush();
        }
    }

    /** Transactions {@code from} to {@code to}, of which every other one is aborted, {@code size} values in each. */
    public static void writeTransactions(String topic, int from, int to, int size) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                ADDRESS,
                "transactional.id",
                "writer-of-" + topic,
                "key.serializer",
                "org.apache.kafka.common.serialization.StringSerializer",
                "value.serializer",
                "org.apache.kafka.common.serialization.ByteArraySerializer");
        try (Producer<String, byte[]> producer = new KafkaProducer<>(properties)) {
            producer.initTransactions();
            for (int transaction = from; transaction < to; transaction++) {
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
        Map<String, Object> properties = Map.of("bootstrap.servers", ADDRESS, "isolation.level", "read_committed");
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
