package dev.specstress.kit.kafka;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One broker for all tests of this module; every test uses a prefix of its own. */
public final class SharedBroker {
    private static final EmbeddedKafka BROKER = started();

    private SharedBroker() {}

    public static String address() {
        return BROKER.bootstrapServers();
    }

    public static KafkaSettings settings() {
        String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
        return KafkaSettings.of(address(), "mock://" + prefix, new TopicNames(prefix));
    }

    public static DirectKafkaAccess access() {
        return access(new SimpleMeterRegistry());
    }

    public static DirectKafkaAccess access(MeterRegistry meters) {
        return new DirectKafkaAccess(settings(), "kit-test", meters);
    }

    static void create(KafkaAccess kafka, String topic, int partitions, Map<String, String> settings) {
        try {
            var plan = new TopicPlan(topic, partitions, "", settings);
            new TopicProvisioner(kafka).provision(List.of(plan), Optional.of((short) 1), Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedKafka started() {
        EmbeddedKafka broker = EmbeddedKafka.start();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        return broker;
    }
}
