package dev.specstress.kit.slowcall;

import dev.specstress.kit.slowcall.guarantee.Event;
import dev.specstress.kit.slowcall.guarantee.Trace;
import dev.specstress.schemas.TaxonomyValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A loop under test, whose every call is traced. */
final class Instance implements AutoCloseable {
    static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration MOST_TO_END = Duration.ofSeconds(10);

    private final String name;
    private final Trace trace;
    private final ObservedKafka kafka;
    private final SlowCallLoop<TaxonomyValue> loop;
    private boolean over;

    Instance(
            String name,
            Trace trace,
            SlowCallSettings settings,
            Function<Map<TopicPartition, OffsetAndMetadata>, Set<String>> recordsDone,
            RecordHandler<TaxonomyValue> handler) {
        this.name = name;
        this.trace = trace;
        this.kafka = new ObservedKafka(Broker.kafka(), name, trace, recordsDone);
        this.loop =
                new SlowCallLoop<>(settings, kafka, TaxonomyValue.class, traced(handler), new SimpleMeterRegistry());
        loop.start();
    }

    static SlowCallSettings settings(String topic, int maxInFlight) {
        return settings(topic, maxInFlight, 1 << 20, DRAIN);
    }

    static SlowCallSettings settings(String topic, int maxInFlight, long maxInFlightBytes, Duration drain) {
        return new SlowCallSettings(
                "test", "group-" + topic, Set.of(topic), maxInFlight, maxInFlightBytes, Duration.ofMillis(200), drain);
    }

    String name() {
        return name;
    }

    SlowCallLoop<TaxonomyValue> loop() {
        return loop;
    }

    /** Ends it as a killed process ends; returns once the group knows. */
    void kill() {
        over = true;
        kafka.kill();
        trace.add(new Event.Killed(name));
        loop.stop(Duration.ofSeconds(2));
    }

    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        long began = System.nanoTime();
        loop.stop(MOST_TO_END);
        trace.add(new Event.Stopped(name, Duration.ofNanos(System.nanoTime() - began), MOST_TO_END));
    }

    private RecordHandler<TaxonomyValue> traced(RecordHandler<TaxonomyValue> handler) {
        return (inbound, outbox) -> {
            String record = inbound.value().getName();
            long bytes = inbound.key().length() + (long) TestKafka.bytes(inbound.value()).length;
            trace.add(new Event.Begun(name, record, bytes));
            boolean returned = false;
            try {
                handler.handle(inbound, outbox);
                returned = true;
            } finally {
                trace.add(new Event.Ended(name, record, returned));
            }
        };
    }
}
