package dev.specstress.generator.internal.select;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.trace.Traceparent;
import dev.specstress.schemas.Draft;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.topics.TopicName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One membership of the group that selects drafts: from joining it to leaving it or the first trouble. */
final class SelectionReading implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SelectionReading.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration END = Duration.ofSeconds(2);

    private final KafkaAccess kafka;
    private final Function<DecidedTasks, Selections> fresh;
    private final Consumer<String, byte[]> consumer;
    private final Producer<String, SpecificRecord> producer;
    private final Deserializer<Draft> drafts;
    private final Map<TopicPartition, Selections> selections = new HashMap<>();
    private final Map<TopicPartition, Long> writtenBefore = new HashMap<>();
    private DecidedTasks before = DecidedTasks.NONE;

    SelectionReading(KafkaAccess kafka, String group, Function<DecidedTasks, Selections> fresh) {
        this.kafka = kafka;
        this.fresh = fresh;
        this.consumer =
                kafka.consumer(Map.of("group.id", kafka.topics().prefix() + group, "auto.offset.reset", "earliest"));
        this.producer = kafka.producer(Map.of());
        this.drafts = kafka.valueDeserializer(Draft.class);
    }

    /** Reads until stopped; {@code ready} is told once the group has given out partitions. */
    void run(CountDownLatch stopped, Runnable ready) throws InterruptedException {
        consumer.subscribe(List.of(kafka.topics().of(TopicName.DRAFTS)), new FromTheBeginning(ready));
        while (stopped.getCount() > 0) {
            List<Future<?>> sent = new ArrayList<>();
            Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(each.topic(), each.partition());
                boolean written = each.offset() < writtenBefore.getOrDefault(partition, 0L);
                for (Draft decided : decided(partition, each)) {
                    if (!written) {
                        sent.addAll(write(decided, each));
                    }
                }
                if (!written) {
                    done.put(partition, new OffsetAndMetadata(each.offset() + 1));
                }
            }
            acknowledged(sent);
            if (!done.isEmpty()) {
                consumer.commitSync(done);
            }
        }
    }

    private List<Draft> decided(TopicPartition partition, ConsumerRecord<String, byte[]> each)
            throws InterruptedException {
        Optional<Draft> draft = read(each);
        return draft.isEmpty()
                ? List.of()
                : selections
                        .computeIfAbsent(partition, _ -> fresh.apply(before))
                        .take(draft.get());
    }

    /** We alone write drafts: one that cannot be read is damage, and is told and passed over. */
    private Optional<Draft> read(ConsumerRecord<String, byte[]> each) {
        try {
            return Optional.ofNullable(drafts.deserialize(each.topic(), each.headers(), each.value()));
        } catch (SerializationException e) {
            log.error(
                    "draft at partition {}, offset {} cannot be read: {}",
                    each.partition(),
                    each.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private List<Future<?>> write(Draft decided, ConsumerRecord<?, ?> cause) {
        List<Future<?>> sent = new ArrayList<>();
        for (ProposedScenario proposal : decided.getProposals()) {
            sent.add(send(TopicName.PROPOSED_SCENARIOS, proposal.getScenarioId(), proposal, cause));
        }
        sent.add(send(TopicName.GENERATIONS, decided.getGeneration().getTaskId(), decided.getGeneration(), cause));
        return sent;
    }

    private Future<?> send(TopicName topic, String key, SpecificRecord value, ConsumerRecord<?, ?> cause) {
        ProducerRecord<String, SpecificRecord> made =
                new ProducerRecord<>(kafka.topics().of(topic), key, value);
        Traceparent.in(cause.headers()).map(Traceparent::next).ifPresent(trace -> trace.into(made.headers()));
        return producer.send(made);
    }

    private static void acknowledged(List<Future<?>> sent) throws InterruptedException {
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        producer.close(END);
        consumer.close(CloseOptions.timeout(END));
        drafts.close();
    }

    /** A partition that was given is read from its beginning, whatever was committed. */
    private final class FromTheBeginning implements ConsumerRebalanceListener {
        private final Runnable ready;

        FromTheBeginning(Runnable ready) {
            this.ready = ready;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(given));
            for (TopicPartition partition : given) {
                selections.remove(partition);
                OffsetAndMetadata offset = committed.get(partition);
                writtenBefore.put(partition, offset == null ? 0L : offset.offset());
            }
            if (writtenBefore.values().stream().anyMatch(offset -> offset > 0)) {
                before = DecidedTasks.read(kafka);
            }
            consumer.seekToBeginning(given);
            ready.run();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            taken.forEach(selections::remove);
        }
    }
}
