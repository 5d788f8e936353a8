package dev.specstress.kit.kafka;

import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceThread;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The latest value of every key of a compacted topic, kept up to date by one background reader. Ready once it has read
 * what the topic held when it started. A record that can never be read is counted and leaves its key as it was; one that
 * cannot be read now (registry away) is tried again. Partitions added while it runs are seen after a restart.
 *
 * @param <V> the topic's value
 */
public final class CompactedView<V extends SpecificRecord> implements Service {
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(200);

    private final String topic;
    private final Duration longestOutage;
    private final Map<String, V> latest = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Predicate<V> kept;
    private final CompactedReader<V> reader;
    private final Thread thread;

    /** @param topic the full topic name, prefix included */
    public CompactedView(KafkaAccess kafka, String topic, Class<V> type) {
        this(kafka, topic, type, LONGEST_OUTAGE, _ -> true);
    }

    /**
     * A view of some of a topic's records; as to the others, their keys have no value.
     *
     * @param topic the full topic name, prefix included
     */
    public CompactedView(KafkaAccess kafka, String topic, Class<V> type, Predicate<V> kept) {
        this(kafka, topic, type, LONGEST_OUTAGE, kept);
    }

    CompactedView(KafkaAccess kafka, String topic, Class<V> type, Duration longestOutage) {
        this(kafka, topic, type, longestOutage, _ -> true);
    }

    private CompactedView(KafkaAccess kafka, String topic, Class<V> type, Duration longestOutage, Predicate<V> kept) {
        this.kept = kept;
        this.topic = topic;
        this.longestOutage = longestOutage;
        this.reader = new CompactedReader<>(kafka, topic, type, this::take, this::tell);
        this.thread = Thread.ofVirtual().name("view-" + topic).unstarted(reader);
    }

    @Override
    public String name() {
        return "view-" + topic;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return reader.health();
    }

    /** The latest value, if the key has one now. */
    public Optional<V> get(String key) {
        lock.lock();
        try {
            return Optional.ofNullable(latest.get(key));
        } finally {
            lock.unlock();
        }
    }

    /** All keys that have a value now, with it. */
    public Map<String, V> all() {
        lock.lock();
        try {
            return Map.copyOf(latest);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The latest value, waiting for a first one if the key has none; empty if none came in time. Empty means that the topic
     * holds none: before it is said, all is read that was there when the time was up, however long registry or brokers
     * keep it from being read.
     *
     * @throws RetriableException if they do so for more than 5 minutes, or the view has failed or was stopped
     */
    public Optional<V> await(String key, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!latest.containsKey(key) && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (!latest.containsKey(key)) {
                awaitEnd(key);
            }
            return Optional.ofNullable(latest.get(key));
        } finally {
            lock.unlock();
        }
    }

    /** Returns once the key has a value, or all is read that is there now. */
    private void awaitEnd(String key) throws InterruptedException {
        long question = reader.askForEnd();
        long end = System.nanoTime() + longestOutage.toNanos();
        while (!latest.containsKey(key) && !reader.hasReachedEnd(question)) {
            boolean reading = reader.health().ready() || reader.health() instanceof Health.Starting;
            if (!reading || System.nanoTime() - end >= 0) {
                throw new TimeoutException("topic " + topic + " cannot be read to its end, so that nothing is known of "
                        + key + "; the view is " + reader.health());
            }
            changed.awaitNanos(STEP.toNanos());
        }
    }

    /** How many records could never be read. */
    public long unreadable() {
        return reader.unreadable();
    }

    @Override
    public void stop(Duration within) {
        reader.stop();
        ServiceThread.end(thread, within);
    }

    private void tell() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void take(String key, Optional<V> value) {
        lock.lock();
        try {
            value.filter(kept).ifPresentOrElse(present -> latest.put(key, present), () -> latest.remove(key));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
