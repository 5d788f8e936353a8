package dev.specstress.findings.internal;

import dev.specstress.findings.FindingsException;
import dev.specstress.kit.kafka.KafkaAccess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every record of the campaign topics from the beginning, without a group, each log position once. One thread only. */
public final class TopicFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFeed.class);
    /** No call of this class takes longer once it is asked to stop, the time it is given aside. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(1);

    private static final long PAUSE_MILLIS = 100;

    private final Consumer<String, byte[]> consumer;
    private final Map<String, Class<? extends SpecificRecord>> types;
    private final Map<String, Deserializer<? extends SpecificRecord>> deserializers = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final BooleanSupplier stopping;
    private long unreadable;

    /** What is done with each record. */
    public interface Reader {
        void take(SpecificRecord entry);
    }

    /** @param stopping asked often; once true, nothing here waits any longer */
    public TopicFeed(KafkaAccess kafka, BooleanSupplier stopping) {
        this(kafka, CampaignTopics.types(kafka.topics()), stopping);
    }

    /** Of grades and verdicts alone. */
    public static TopicFeed ofJudgements(KafkaAccess kafka, BooleanSupplier stopping) {
        return new TopicFeed(kafka, CampaignTopics.judgements(kafka.topics()), stopping);
    }

    private TopicFeed(KafkaAccess kafka, Map<String, Class<? extends SpecificRecord>> types, BooleanSupplier stopping) {
        this.types = types;
        types.forEach((topic, type) -> deserializers.put(topic, kafka.valueDeserializer(type)));
        this.stopping = stopping;
        this.consumer = kafka.consumer(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false"));
    }

    /**
     * Waits until all topics are there, then stands at their beginning; returns early if asked to stop.
     *
     * @throws FindingsException naming the topics that are not there when the time is over
     */
    public void open(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!stopping.getAsBoolean()) {
            var found = partitions();
            var missing = new TreeSet<>(types.keySet());
            missing.removeAll(found.keySet());
            if (missing.isEmpty()) {
                var all = found.values().stream().flatMap(Set::stream).toList();
                consumer.assign(all);
                consumer.seekToBeginning(all);
                return;
            }
            if (System.nanoTime() - end >= 0) {
                throw new FindingsException("after " + atMost.toMillis() / 1000.0 + " s there is still no topic "
                        + String.join(", ", missing) + "; do the services run, with the same topic prefix?");
            }
            pause();
        }
    }

    private Map<String, Set<TopicPartition>> partitions() {
        try {
            return consumer.listTopics(LONGEST_CALL).entrySet().stream()
                    .filter(entry -> types.containsKey(entry.getKey()))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().stream()
                                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                                    .collect(Collectors.toSet())));
        } catch (RetriableException e) {
            LOG.debug("topics cannot be listed yet: {}", e.getMessage());
            return Map.of();
        }
    }

    /** Hands on what has come, waiting for it up to {@code atMost}. */
    public void poll(Duration atMost, Reader reader) {
        for (var entry : consumer.poll(atMost)) {
            var partition = new TopicPartition(entry.topic(), entry.partition());
            // A reset after a leader's change may go back; what was read must not be read again.
            if (entry.offset() >= next.getOrDefault(partition, 0L) && entry.value() != null) {
                next.put(partition, entry.offset() + 1);
                read(entry).ifPresent(reader::take);
            }
        }
    }

    /** Waits for a registry that is away; a record that can never be read is counted and passed over. */
    private Optional<SpecificRecord> read(ConsumerRecord<String, byte[]> entry) {
        while (true) {
            try {
                return Optional.of(deserializers.get(entry.topic()).deserialize(entry.topic(), entry.value()));
            } catch (RetriableException e) {
                if (stopping.getAsBoolean()) {
                    throw e;
                }
                LOG.warn("waiting for the schema registry: {}", e.getMessage());
                pause();
            } catch (SerializationException e) {
                unreadable++;
                LOG.warn("passed over {}-{}@{}: {}", entry.topic(), entry.partition(), entry.offset(), e.getMessage());
                return Optional.empty();
            }
        }
    }

    /** Reads up to what is committed on the topics now; false if the time or the broker did not allow it. */
    public boolean readToEnd(Duration atMost, Reader reader) {
        var end = System.nanoTime() + atMost.toNanos();
        try {
            var ends = consumer.endOffsets(consumer.assignment(), LONGEST_CALL);
            while (ends.entrySet().stream()
                    .anyMatch(one -> consumer.position(one.getKey(), LONGEST_CALL) < one.getValue())) {
                if (System.nanoTime() - end >= 0) {
                    return false;
                }
                poll(Duration.ofMillis(PAUSE_MILLIS), reader);
            }
            return !ends.isEmpty();
        } catch (KafkaException e) {
            LOG.warn("the end of the topics was not reached: {}", e.getMessage());
            return false;
        }
    }

    /** Records skipped because they are not what their topic promises. */
    public long unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofMillis(500)));
        deserializers.values().forEach(Deserializer::close);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FindingsException("interrupted while waiting for topics", e);
        }
    }
}
