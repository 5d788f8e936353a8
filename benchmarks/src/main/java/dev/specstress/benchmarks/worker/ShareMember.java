package dev.specstress.benchmarks.worker;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.LongAdder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One consumer of a share group: a batch, all of it at once, every record acknowledged once its output is; the next. */
final class ShareMember {
    private final Work work;
    private final SimulatedCall call;
    private final Producer<String, SpecificRecord> producer;
    private final LongAdder acknowledged;
    private final Deserializer<Query> deserializer;
    private final Map<String, Object> properties;
    private final Thread thread;
    private volatile boolean stopped;

    ShareMember(
            KafkaAccess kafka,
            Work work,
            int batch,
            Producer<String, SpecificRecord> producer,
            LongAdder acknowledged) {
        this.work = work;
        this.call = new SimulatedCall(work.latency());
        this.producer = producer;
        this.acknowledged = acknowledged;
        this.deserializer = kafka.valueDeserializer(Query.class);
        this.properties = new HashMap<>(Map.of(
                "bootstrap.servers",
                kafka.shared().get("bootstrap.servers"),
                "group.id",
                work.group(),
                "share.acknowledgement.mode",
                "explicit",
                "max.poll.records",
                batch));
        this.thread = Thread.ofPlatform().name("share-poll").start(this::run);
    }

    private void run() {
        try (KafkaShareConsumer<String, byte[]> consumer =
                new KafkaShareConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(work.input()));
            while (!stopped) {
                handle(consumer);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(KafkaShareConsumer<String, byte[]> consumer) throws InterruptedException, ExecutionException {
        Map<ConsumerRecord<String, byte[]>, Future<Void>> batch = new HashMap<>();
        List<ConsumerRecord<String, byte[]>> inOrder = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            FutureTask<Void> task = new FutureTask<>(() -> answer(record));
            Thread.ofVirtual().start(task);
            batch.put(record, task);
            inOrder.add(record);
        }
        for (ConsumerRecord<String, byte[]> record : inOrder) {
            batch.get(record).get();
            consumer.acknowledge(record, AcknowledgeType.ACCEPT);
        }
    }

    private Void answer(ConsumerRecord<String, byte[]> record) throws InterruptedException, ExecutionException {
        Response response = call.to(deserializer.deserialize(record.topic(), record.value()));
        producer.send(new ProducerRecord<>(work.output(), record.key(), response))
                .get();
        acknowledged.increment();
        return null;
    }

    void stop() {
        stopped = true;
    }

    void join() {
        Ending.join(thread);
        deserializer.close();
    }
}
