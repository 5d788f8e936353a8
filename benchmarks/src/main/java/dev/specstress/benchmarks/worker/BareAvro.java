package dev.specstress.benchmarks.worker;

import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;

/** The clients of an installation whose values carry no schema id: no registry has to be shared by the JVMs of a run. */
final class BareAvro {

    private BareAvro() {}

    static KafkaAccess kafka(String bootstrapServers, String name, MeterRegistry meters) {
        Map<String, String> shared = Map.of(
                "bootstrap.servers", bootstrapServers,
                "value.serializer", BareSerializer.class.getName(),
                "value.deserializer", BareDeserializer.class.getName());
        KafkaSettings settings = new KafkaSettings(new TopicNames(""), shared, Map.of(), Map.of(), Map.of(), Map.of());
        return new DirectKafkaAccess(settings, name, meters);
    }
}
