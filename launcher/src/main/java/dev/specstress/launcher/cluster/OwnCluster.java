package dev.specstress.launcher.cluster;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.schemas.topics.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A cluster of the user's, there before the command and after it.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param registry URL of its schema registry; schemas stay in this JVM if empty
 * @param properties file with further Kafka properties, for security
 */
public record OwnCluster(String bootstrapServers, Optional<String> registry, Optional<Path> properties) {
    /** Schemas in this JVM, under ids that another process of the same release agrees on. */
    public static final String SCHEMAS_IN_THIS_JVM = "mock://specstress-run";

    // A killed process is noticed in seconds, so that the next one need not wait for its sessions to end. Brokers
    // refuse less than 6 s unless told otherwise.
    private static final Map<String, String> CONSUMER =
            Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "2000");

    /**
     * How clients reach it.
     *
     * @throws UserErrorException if the properties cannot be read
     */
    public KafkaSettings settings(TopicNames topics) {
        var shared = new HashMap<>(furtherProperties());
        shared.put("bootstrap.servers", bootstrapServers);
        shared.put("schema.registry.url", registry.orElse(SCHEMAS_IN_THIS_JVM));
        return new KafkaSettings(topics, shared, CONSUMER, Map.of(), Map.of(), Map.of());
    }

    private Map<String, String> furtherProperties() {
        var read = new Properties();
        properties.ifPresent(path -> {
            try (var reader = Files.newBufferedReader(path)) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new UserErrorException("--kafka-properties: " + path + " cannot be read: " + e.getMessage(), e);
            }
        });
        var map = new HashMap<String, String>();
        read.stringPropertyNames().forEach(name -> map.put(name, read.getProperty(name)));
        return map;
    }
}
