package dev.specstress.benchmarks.worker;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.Query;
import io.confluent.parallelconsumer.ParallelConsumerOptions;
import io.confluent.parallelconsumer.ParallelConsumerOptions.CommitMode;
import io.confluent.parallelconsumer.ParallelConsumerOptions.ProcessingOrder;
import io.confluent.parallelconsumer.ParallelStreamProcessor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Confluent's parallel consumer, unordered; a record is done once its output is acknowledged, as in ours. */
final class ParallelConsumer implements Contestant {
    private final Work work;
    private final SimulatedCall call;
    private final Producer<String, SpecificRecord> producer;
    private final Deserializer<Query> deserializer;
    private final ParallelStreamProcessor<String, byte[]> processor;
    private final LongAdder acknowledged = new LongAdder();

    ParallelConsumer(String bootstrapServers, Work work, int workers) {
        this.work = work;
        this.call = new SimulatedCall(work.latency());
        KafkaAccess kafka = BareAvro.kafka(bootstrapServers, "parallel", new SimpleMeterRegistry());
        this.producer = kafka.producer(Map.of());
        this.deserializer = kafka.valueDeserializer(Query.class);
        this.processor =
                ParallelStreamProcessor.createEosStreamProcessor(ParallelConsumerOptions.<String, byte[]>builder()
                        .consumer(kafka.consumer(Map.of("group.id", work.group())))
                        .ordering(ProcessingOrder.UNORDERED)
                        .maxConcurrency(Math.min(workers, work.inFlight()))
                        .commitMode(CommitMode.PERIODIC_CONSUMER_ASYNCHRONOUS)
                        .commitInterval(Duration.ofSeconds(1))
                        .build());
        processor.subscribe(List.of(work.input()));
        processor.poll(polled -> handle(polled.getSingleConsumerRecord()));
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        try {
            SpecificRecord response = call.to(deserializer.deserialize(record.topic(), record.value()));
            producer.send(new ProducerRecord<>(work.output(), record.key(), response))
                    .get();
            acknowledged.increment();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long acknowledged() {
        return acknowledged.sum();
    }

    @Override
    public void close() {
        processor.closeDontDrainFirst(Duration.ofSeconds(5));
        producer.close(Duration.ofSeconds(2));
        deserializer.close();
    }
}
