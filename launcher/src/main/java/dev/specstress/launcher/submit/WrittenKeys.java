package dev.specstress.launcher.submit;

import dev.specstress.kit.kafka.KafkaAccess;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Which keys are on a topic already: read from its beginning to where it ended when the reading began. */
final class WrittenKeys {
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private WrittenKeys() {}

    /**
     * Those of {@code wanted} that are there.
     *
     * @throws IllegalStateException if the topic gives nothing for 30 s before its end
     */
    static Set<String> among(Set<String> wanted, KafkaAccess kafka, String topic) {
        var found = new HashSet<String>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (var consumer = kafka.consumer(Map.of())) {
            var partitions = consumer.partitionsFor(topic, CALL).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions, CALL);
            var heard = System.nanoTime();
            while (!isAtEnd(consumer, ends)) {
                var records = consumer.poll(POLL);
                records.forEach(entry -> {
                    if (wanted.contains(entry.key())) {
                        found.add(entry.key());
                    }
                });
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "topic " + topic + " could not be read to its end within " + PATIENCE.toSeconds() + " s");
                }
            }
        }
        return found;
    }

    private static boolean isAtEnd(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), CALL) >= end.getValue());
    }
}
