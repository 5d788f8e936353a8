package dev.specstress.kit.kafka;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to where it ended when the reading began, and keeps which of the keys asked for are on it. */
public final class TopicKeys implements WrittenKeys {
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaAccess kafka;

    public TopicKeys(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the topic gives nothing for 30 s before its end
     */
    @Override
    public Set<String> among(String topic, Set<String> wanted) throws InterruptedException {
        var found = new HashSet<String>();
        if (wanted.isEmpty()) {
            return found;
        }
        // A client's poll would throw its own exception and leave the thread unmarked.
        if (Thread.interrupted()) {
            throw new InterruptedException();
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
