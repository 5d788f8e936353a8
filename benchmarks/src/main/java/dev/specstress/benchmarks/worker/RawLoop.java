package dev.specstress.benchmarks.worker;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Response;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * As fast as it goes if nothing needs to be safe: what is in flight when it dies, or fails to be written, is lost, since
 * offsets are committed by the clock.
 */
final class RawLoop implements Contestant {
    private final Work work;
    private final SimulatedCall call;
    private final Consumer<String, byte[]> consumer;
    private final Producer<String, SpecificRecord> producer;
    private final Deserializer<Query> deserializer;
    private final Semaphore room;
    /** As our loop does: the producer's monitors do not bear thousands of virtual threads. */
    private final Semaphore sending = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    private final LongAdder acknowledged = new LongAdder();
    private final Thread thread;

    RawLoop(String bootstrapServers, Work work) {
        this.work = work;
        this.call = new SimulatedCall(work.latency());
        KafkaAccess kafka = BareAvro.kafka(bootstrapServers, "raw", new SimpleMeterRegistry());
        this.consumer = kafka.consumer(Map.of("group.id", work.group(), "enable.auto.commit", true));
        this.producer = kafka.producer(Map.of());
        this.deserializer = kafka.valueDeserializer(Query.class);
        this.room = new Semaphore(work.inFlight());
        this.thread = Thread.ofPlatform().name("raw-poll").start(this::run);
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of(work.input()));
            while (!Thread.currentThread().isInterrupted()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    room.acquire();
                    Thread.ofVirtual().start(() -> handle(record));
                }
            }
        } catch (WakeupException | InterruptedException _) {
            // It was closed.
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        try {
            send(record, call.to(deserializer.deserialize(record.topic(), record.value())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
        }
    }

    private void send(ConsumerRecord<String, byte[]> record, Response response) throws InterruptedException {
        sending.acquire();
        try {
            var _ = producer.send(new ProducerRecord<>(work.output(), record.key(), response), (_, failure) -> {
                if (failure == null) {
                    acknowledged.increment();
                }
            });
        } finally {
            sending.release();
        }
    }

    @Override
    public long acknowledged() {
        return acknowledged.sum();
    }

    @Override
    public void close() {
        consumer.wakeup();
        thread.interrupt();
        Ending.join(thread);
        // What is in flight would otherwise send to a closed producer.
        Ending.allOf(room, work.inFlight());
        producer.close(Duration.ofSeconds(2));
        deserializer.close();
    }
}
