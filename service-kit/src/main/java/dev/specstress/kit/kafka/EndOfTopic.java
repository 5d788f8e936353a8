package dev.specstress.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Whether a reader has read all that its topic held at a moment: asked from any thread, found out on the reader's. */
final class EndOfTopic {
    private static final Duration ASK = Duration.ofSeconds(5);

    private final AtomicLong asked = new AtomicLong();
    private volatile long reached;
    private long underWay;
    private Map<TopicPartition, Long> ends = Map.of();

    /** Asks about this moment; returns what to ask {@link #reached} with. */
    long ask() {
        return asked.incrementAndGet();
    }

    /** Whether all is read that was there when this was asked. */
    boolean reached(long question) {
        return reached >= question;
    }

    /**
     * On the reader's thread, as often as it likes; tells whether a question was just answered.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers did not answer
     */
    boolean look(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (underWay == reached) {
            long newest = asked.get();
            if (newest == reached) {
                return false;
            }
            ends = consumer.endOffsets(partitions, ASK);
            underWay = newest;
        }
        if (!caughtUp(consumer, ends)) {
            return false;
        }
        reached = underWay;
        return true;
    }

    static boolean caughtUp(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), ASK) >= end.getValue());
    }
}
