package dev.specstress.kit.kafka;

import dev.specstress.kit.lifecycle.Health;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a topic from its beginning until stopped, without a group, and starts over after trouble that may pass. */
final class CompactedReader<V extends SpecificRecord> implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(CompactedReader.class);
    private static final Duration POLL = Duration.ofMillis(50);
    /** A consumer's end waits for the fetch under way, and a broker answers one without records only after this. */
    private static final Map<String, Object> QUICK_TO_END = Map.of("fetch.max.wait.ms", 100);

    private static final Duration ASK = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 200;

    private final KafkaAccess kafka;
    private final String topic;
    private final Class<V> type;
    private final BiConsumer<String, Optional<V>> sink;
    private final Runnable reachedEnd;
    private final EndOfTopic end = new EndOfTopic();
    private final AtomicLong unreadable = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Health health;

    CompactedReader(
            KafkaAccess kafka, String topic, Class<V> type, BiConsumer<String, Optional<V>> sink, Runnable reachedEnd) {
        this.kafka = kafka;
        this.topic = topic;
        this.type = type;
        this.sink = sink;
        this.reachedEnd = reachedEnd;
        this.health = new Health.Starting("topic " + topic);
    }

    Health health() {
        return stopped.getCount() == 0 ? new Health.Stopping() : health;
    }

    long unreadable() {
        return unreadable.get();
    }

    /** Asks about this moment; returns what to ask {@link #hasReachedEnd} with. */
    long askForEnd() {
        return end.ask();
    }

    /** Whether all is read that was there when this was asked. */
    boolean hasReachedEnd(long question) {
        return end.reached(question);
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            while (!stopped.await(0, TimeUnit.MILLISECONDS)) {
                try (Consumer<String, byte[]> consumer = kafka.consumer(QUICK_TO_END);
                        Deserializer<V> values = kafka.valueDeserializer(type)) {
                    read(consumer, values);
                } catch (AuthorizationException | AuthenticationException e) {
                    fail(e);
                    return;
                } catch (RetriableException | WakeupException e) {
                    log.atWarn()
                            .addKeyValue("topic", topic)
                            .log("reading again after {}", e.getClass().getSimpleName());
                    stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException _) {
            log.debug("reader of {} interrupted", topic);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void read(Consumer<String, byte[]> consumer, Deserializer<V> values) throws InterruptedException {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ASK);
        while (stopped.getCount() > 0 && !partitions.isEmpty()) {
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                take(each, values);
            }
            if (!health.ready() && EndOfTopic.caughtUp(consumer, ends)) {
                health = new Health.Ready();
            }
            if (end.look(consumer, partitions)) {
                reachedEnd.run();
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) throws InterruptedException {
        while (stopped.getCount() > 0) {
            var found = consumer.partitionsFor(topic, ASK).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return List.of();
    }

    private void take(ConsumerRecord<String, byte[]> each, Deserializer<V> values) throws InterruptedException {
        while (stopped.getCount() > 0) {
            try {
                sink.accept(each.key(), Optional.ofNullable(values.deserialize(topic, each.headers(), each.value())));
                return;
            } catch (SerializationException e) {
                passOver(each, e);
                return;
            } catch (RetriableException e) {
                log.atWarn().addKeyValue("topic", topic).log("waiting for the schema registry");
                stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (KafkaException e) {
                throw e;
            } catch (RuntimeException e) {
                // Whatever a foreign deserializer throws; it must not end the view in silence.
                passOver(each, e);
                return;
            }
        }
    }

    private void passOver(ConsumerRecord<?, ?> each, RuntimeException e) {
        unreadable.incrementAndGet();
        log.atWarn()
                .addKeyValue("topic", topic)
                .addKeyValue("partition", each.partition())
                .addKeyValue("offset", each.offset())
                .log("record cannot be read: {}", e.getMessage());
    }

    private void fail(RuntimeException e) {
        health = new Health.Failed("topic " + topic + ": " + e.getMessage());
        log.atError().addKeyValue("topic", topic).log("view gave up: {}", e.getMessage());
        log.debug("view of {} gave up", topic, e);
    }
}
