package dev.specstress.kit.internal.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;

/** A producer whose metrics leave the registry when it is closed. */
public final class MeteredProducer<V> extends KafkaProducer<String, V> {
    private final KafkaClientMetrics metrics;

    public MeteredProducer(Map<String, Object> properties, MeterRegistry meters) {
        super(properties);
        metrics = new KafkaClientMetrics(this);
        metrics.bindTo(meters);
    }

    @Override
    public void close() {
        try (metrics) {
            super.close();
        }
    }

    @Override
    public void close(Duration timeout) {
        try (metrics) {
            super.close(timeout);
        }
    }
}
