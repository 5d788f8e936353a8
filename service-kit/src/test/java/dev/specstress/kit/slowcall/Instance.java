package dev.specstress.kit.slowcall;

import dev.specstress.kit.slowcall.guarantee.Trace;
import dev.specstress.schemas.TaxonomyValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;

/** A loop under test, whose every call is traced. */
final class Instance implements AutoCloseable {
    static final Duration DRAIN = Duration.ofSeconds(5);

    private final String name;
    private final Trace trace;
    private final KillableKafka kafka;
    private final SlowCallLoop<TaxonomyValue> loop;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    Instance(String name, Trace trace, SlowCallSettings settings, RecordHandler<TaxonomyValue> handler) {
        this.name = name;
        this.trace = trace;
        this.kafka = new KillableKafka(Broker.kafka());
        this.loop = new SlowCallLoop<>(settings, kafka, TaxonomyValue.class, traced(handler), meters);
        loop.start();
    }

    static SlowCallSettings settings(String topic, int maxInFlight) {
        return new SlowCallSettings(
                "test", "group-" + topic, Set.of(topic), maxInFlight, 1 << 20, Duration.ofMillis(200), DRAIN);
    }

    SlowCallLoop<TaxonomyValue> loop() {
        return loop;
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    /** Ends it as a killed process ends; returns once the group knows. */
    void kill() {
        kafka.kill();
        trace.killed(name);
        loop.stop(Duration.ofSeconds(2));
    }

    @Override
    public void close() {
        loop.stop(Duration.ofSeconds(10));
    }

    private RecordHandler<TaxonomyValue> traced(RecordHandler<TaxonomyValue> handler) {
        return (inbound, outbox) -> {
            String record = inbound.value().getName();
            trace.begun(name, record);
            boolean returned = false;
            try {
                handler.handle(inbound, outbox);
                returned = true;
            } finally {
                trace.ended(name, record, returned);
            }
        };
    }
}
