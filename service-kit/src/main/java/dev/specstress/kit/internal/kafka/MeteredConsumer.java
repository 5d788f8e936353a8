package dev.specstress.kit.internal.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer whose metrics leave the registry when it is closed. */
public final class MeteredConsumer extends KafkaConsumer<String, byte[]> {
    private final KafkaClientMetrics metrics;

    public MeteredConsumer(Map<String, Object> properties, MeterRegistry meters) {
        super(properties, new StringDeserializer(), new ByteArrayDeserializer());
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
    @Deprecated
    public void close(Duration timeout) {
        try (metrics) {
            super.close(timeout);
        }
    }

    @Override
    public void close(CloseOptions options) {
        try (metrics) {
            super.close(options);
        }
    }
}
