package dev.specstress.launcher.deploy;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.trace.Traceparent;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Which traces the records of a topic are on. */
final class TraceIds {
    static final String NONE = "none";

    private TraceIds() {}

    static Set<String> on(EmbeddedKafka broker, TopicName topic) {
        var settings = KafkaSettings.of(broker.bootstrapServers(), "mock://traces", new TopicNames("specstress."));
        var kafka = new DirectKafkaAccess(settings, "traces", new SimpleMeterRegistry());
        var name = kafka.topics().of(topic);
        var traces = new HashSet<String>();
        try (var consumer = kafka.consumer(Map.of())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> traces.add(Traceparent.in(record.headers())
                                .map(Traceparent::traceId)
                                .orElse(NONE)));
            }
        }
        return traces;
    }
}
