package dev.specstress.kit.kafka;

import dev.specstress.kit.config.Checks;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.internal.kafka.KafkaNames;
import dev.specstress.schemas.topics.TopicNames;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Where Kafka is and how to speak to it, as an operator gave it: Kafka's own properties under {@code kafka.}. Properties
 * may hold secrets, so {@link #toString()} shows only their names.
 *
 * @param shared for every client
 * @param consumer for consumers only, from {@code kafka.consumer.}; likewise the others
 */
public record KafkaSettings(
        TopicNames topics,
        Map<String, String> shared,
        Map<String, String> consumer,
        Map<String, String> producer,
        Map<String, String> admin,
        Map<String, String> streams) {
    private static final String PREFIX = "kafka.";

    public KafkaSettings {
        shared = Map.copyOf(shared);
        consumer = Map.copyOf(consumer);
        producer = Map.copyOf(producer);
        admin = Map.copyOf(admin);
        streams = Map.copyOf(streams);
        if (!shared.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException("bootstrap.servers is missing from the Kafka properties");
        }
    }

    /** Settings with nothing but an address and a registry, for tests and for processes that bring their own broker. */
    public static KafkaSettings of(String bootstrapServers, String schemaRegistryUrl, TopicNames topics) {
        var shared = Map.of("bootstrap.servers", bootstrapServers, "schema.registry.url", schemaRegistryUrl);
        return new KafkaSettings(topics, shared, Map.of(), Map.of(), Map.of(), Map.of());
    }

    public static ConfigSchema schema() {
        var keys = new ConfigDef()
                .define(
                        "kafka.bootstrap.servers",
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Checks.matching(
                                "[^\\s,]+:\\d+(\\s*,\\s*[^\\s,]+:\\d+)*", "host:port, several separated by commas"),
                        Importance.HIGH,
                        "Where the Kafka brokers are.")
                .define(
                        "kafka.schema.registry.url",
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Checks.matching(
                                "(https?|mock)://\\S+",
                                "an http://, https:// or mock:// address, several separated by commas"),
                        Importance.HIGH,
                        "Where the schema registry's REST API (Confluent's) is; mock://<scope> keeps schemas in this JVM.")
                .define(
                        "topic.prefix",
                        Type.STRING,
                        "",
                        Checks.matching("[a-zA-Z0-9._-]{0,64}", "up to 64 of a-z A-Z 0-9 . _ -"),
                        Importance.MEDIUM,
                        "Put in front of every topic's name as it is.");
        return KafkaNames.passThrough()
                .reduce(ConfigSchema.of("kafka", keys), ConfigSchema::withPassThrough, ConfigSchema::with);
    }

    public static KafkaSettings from(ConfigValues values) {
        var shared = new HashMap<>(values.passedThrough(PREFIX));
        shared.keySet().removeIf(key -> KafkaNames.KINDS.stream().anyMatch(kind -> key.startsWith(kind + ".")));
        return new KafkaSettings(
                new TopicNames(values.text("topic.prefix")),
                shared,
                values.passedThrough(PREFIX + "consumer."),
                values.passedThrough(PREFIX + "producer."),
                values.passedThrough(PREFIX + "admin."),
                values.passedThrough(PREFIX + "streams."));
    }

    /** The brokers' address, for messages. */
    public String bootstrapServers() {
        return shared.get("bootstrap.servers");
    }

    @Override
    public String toString() {
        return "KafkaSettings[%s, shared=%s, consumer=%s, producer=%s, admin=%s, streams=%s]"
                .formatted(
                        topics,
                        shared.keySet(),
                        consumer.keySet(),
                        producer.keySet(),
                        admin.keySet(),
                        streams.keySet());
    }
}
