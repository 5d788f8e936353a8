package dev.specstress.scoring.internal.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A stream thread's consumer that knows what of it has been handed out and dealt with. Its position alone would not do:
 * what it handed out may still wait in the task. Nor would offsets alone: transactions leave gaps in them.
 */
final class WatchedConsumer extends KafkaConsumer<byte[], byte[]> {

    private final ThreadLocal<WatchedConsumer> ofThread;
    private final Map<TopicPartition, Long> handedOut = new HashMap<>();
    private final Map<TopicPartition, Long> taken = new HashMap<>();
    private boolean fresh;

    WatchedConsumer(Map<String, Object> properties, ThreadLocal<WatchedConsumer> ofThread) {
        super(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.ofThread = ofThread;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        // Tasks begin within a poll, so the thread must know its consumer before.
        ofThread.set(this);
        ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
        for (TopicPartition partition : records.partitions()) {
            handedOut.put(partition, records.records(partition).getLast().offset());
        }
        return records;
    }

    void begin(Set<TopicPartition> partitions) {
        handedOut.keySet().removeAll(partitions);
        taken.keySet().removeAll(partitions);
    }

    void taken(TopicPartition partition, long offset) {
        fresh = true;
        taken.put(partition, offset);
    }

    boolean readTo(TopicPartition partition, long end) {
        long last = taken.getOrDefault(partition, -1L);
        if (last + 1 >= end) {
            return true;
        }
        boolean noneWaits = last >= handedOut.getOrDefault(partition, -1L);
        return noneWaits && reached(partition, end);
    }

    boolean lullBegins() {
        boolean lull = fresh
                && assignment().stream()
                        .allMatch(partition -> currentLag(partition).orElse(0) == 0);
        fresh &= !lull;
        return lull;
    }

    private boolean reached(TopicPartition partition, long end) {
        try {
            return position(partition, Duration.ZERO) >= end;
        } catch (IllegalStateException | TimeoutException _) {
            // Not ours any more, or not known yet where to begin.
            return false;
        }
    }
}
