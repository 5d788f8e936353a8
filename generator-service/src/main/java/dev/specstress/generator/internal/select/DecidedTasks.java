package dev.specstress.generator.internal.select;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.NearDuplicate;
import dev.specstress.schemas.topics.TopicName;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What was decided of tasks before, as topic {@code generations} has it, so that an instance that takes over need not compare
 * again what others compared.
 *
 * @param nearDuplicates by task id; no value where the task was decided and is none
 */
record DecidedTasks(Map<String, Optional<NearDuplicate>> nearDuplicates) {
    static final DecidedTasks NONE = new DecidedTasks(Map.of());

    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Reads the topic to where it ends now.
     *
     * @throws TimeoutException if it gives nothing for a minute before its end
     */
    static DecidedTasks read(KafkaAccess kafka) {
        String topic = kafka.topics().of(TopicName.GENERATIONS);
        Map<String, Optional<NearDuplicate>> decided = new HashMap<>();
        try (var consumer = kafka.consumer(Map.of());
                var generations = kafka.valueDeserializer(Generation.class)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, CALL).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, CALL);
            long heard = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), CALL) < end.getValue())) {
                var records = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> each : records) {
                    try {
                        Generation generation = generations.deserialize(topic, each.headers(), each.value());
                        decided.putIfAbsent(generation.getTaskId(), nearDuplicate(generation));
                    } catch (SerializationException _) {
                        // It is compared again.
                    }
                }
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new TimeoutException("topic " + topic + " could not be read to its end");
                }
            }
        }
        return new DecidedTasks(decided);
    }

    private static Optional<NearDuplicate> nearDuplicate(Generation generation) {
        return generation.getUnused() instanceof NearDuplicate near ? Optional.of(near) : Optional.empty();
    }

    boolean has(String taskId) {
        return nearDuplicates.containsKey(taskId);
    }

    /** Empty for one that is kept, and for one that was not decided. */
    Optional<NearDuplicate> nearDuplicate(String taskId) {
        return nearDuplicates.getOrDefault(taskId, Optional.empty());
    }
}
