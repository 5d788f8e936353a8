package dev.specstress.launcher.regrade;

import dev.specstress.findings.regrade.AnswerKey;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.topics.TopicName;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The grading tasks of a campaign that are on their topic already, by round: a round that others used is not used again, and
 * one that was interrupted is not paid for twice.
 *
 * @param byRound what each round has asked for
 */
record WrittenTasks(Map<Integer, Set<Task>> byRound) {
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final WrittenTasks NONE = new WrittenTasks(Map.of());

    /** One call to a grader. */
    record Task(AnswerKey answer, String specId, String grader) {
        static Task of(GradingTask task) {
            return new Task(
                    new AnswerKey(task.getScenarioId(), task.getModel(), task.getRepeat()),
                    task.getSpecId(),
                    task.getGrader().getName());
        }
    }

    int lastRound() {
        return byRound.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    boolean has(GradingTask task) {
        return byRound.getOrDefault(task.getRound(), Set.of()).contains(Task.of(task));
    }

    /**
     * Reads the topic from its beginning to where it ended when the reading began.
     *
     * @throws IllegalStateException if the topic gives nothing for 30 s before its end
     */
    static WrittenTasks read(KafkaAccess kafka, String campaignId) {
        var topic = kafka.topics().of(TopicName.GRADING_TASKS);
        var byRound = new HashMap<Integer, Set<Task>>();
        try (var consumer = kafka.consumer(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"));
                var values = kafka.valueDeserializer(GradingTask.class)) {
            var partitions = consumer.partitionsFor(topic, CALL).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions, CALL);
            var heard = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), CALL) < end.getValue())) {
                var records = consumer.poll(POLL);
                for (var entry : records) {
                    try {
                        var task = values.deserialize(topic, entry.value());
                        if (task != null && task.getCampaignId().equals(campaignId)) {
                            byRound.computeIfAbsent(task.getRound(), _ -> new HashSet<>())
                                    .add(Task.of(task));
                        }
                    } catch (SerializationException e) {
                        // Not a task of any round; whoever reads the topic for its work puts it into the DLQ.
                    }
                }
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "topic " + topic + " could not be read to its end within " + PATIENCE.toSeconds() + " s");
                }
            }
        }
        return new WrittenTasks(byRound);
    }
}
