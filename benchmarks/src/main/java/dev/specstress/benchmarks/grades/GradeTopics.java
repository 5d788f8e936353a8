package dev.specstress.benchmarks.grades;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.topics.TopicName;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Writes grading tasks and waits for their grades. */
final class GradeTopics implements AutoCloseable {
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaAccess kafka;
    private final Clock clock;
    private final Producer<String, SpecificRecord> producer;
    private final Consumer<String, byte[]> grades;
    private int written;

    GradeTopics(KafkaAccess kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
        this.producer = kafka.producer(Map.of());
        this.grades = kafka.consumer(Map.of());
        String topic = kafka.topics().of(TopicName.GRADES);
        var partitions = grades.partitionsFor(topic, CALL).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        grades.assign(partitions);
        grades.seekToBeginning(partitions);
        producer.send(new ProducerRecord<>(kafka.topics().of(TopicName.SPECS), "x-bench", GradeLoad.spec()));
        producer.flush();
    }

    /** @return seconds from the first task written to the last grade read */
    double judge(int tasks) {
        long begun = System.nanoTime();
        for (int at = 0; at < tasks; at++) {
            var task = GradeLoad.task("c-bench", written++, clock.instant().plusSeconds(3_600));
            producer.send(new ProducerRecord<>(kafka.topics().of(TopicName.GRADING_TASKS), task.getScenarioId(), task));
        }
        int read = 0;
        while (read < tasks) {
            read += grades.poll(POLL).count();
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException(read + " of " + tasks + " grades came within " + PATIENCE);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        grades.close();
    }
}
