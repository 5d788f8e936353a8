package dev.specstress.launcher.run;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.embedded.EmbeddedKafkaOptions;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.launcher.UserErrorException;
import dev.specstress.schemas.topics.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The cluster a run uses: one it starts itself, or the user's. */
sealed interface LocalBroker extends AutoCloseable {
    /** Schemas in this JVM, under ids that a later process of the same release agrees on. */
    String SCHEMAS_IN_THIS_JVM = "mock://specstress-run";

    /** How clients reach it. */
    KafkaSettings settings(TopicNames topics);

    @Override
    void close();

    /** @param directory where an embedded broker keeps its data */
    static LocalBroker of(RunOptions options, Path directory) {
        return options.cluster()
                .<LocalBroker>map(own -> new Own(own, read(own.properties())))
                .orElseGet(() -> new Embedded(
                        EmbeddedKafka.start(new EmbeddedKafkaOptions(0, Optional.of(directory), Map.of()))));
    }

    /** Gone with the run. */
    record Embedded(EmbeddedKafka kafka) implements LocalBroker {
        @Override
        public KafkaSettings settings(TopicNames topics) {
            return KafkaSettings.of(kafka.bootstrapServers(), SCHEMAS_IN_THIS_JVM, topics);
        }

        @Override
        public void close() {
            kafka.close();
        }
    }

    /** There before the run and after it. */
    record Own(RunOptions.OwnCluster cluster, Map<String, String> properties) implements LocalBroker {
        // A killed process is noticed in seconds, so that the next one need not wait for its sessions to end. Brokers
        // refuse less than 6 s unless told otherwise.
        private static final Map<String, String> CONSUMER =
                Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "2000");

        @Override
        public KafkaSettings settings(TopicNames topics) {
            var shared = new HashMap<>(properties);
            shared.put("bootstrap.servers", cluster.bootstrapServers());
            shared.put("schema.registry.url", cluster.registry().orElse(SCHEMAS_IN_THIS_JVM));
            return new KafkaSettings(topics, shared, CONSUMER, Map.of(), Map.of(), Map.of());
        }

        @Override
        public void close() {
            // It is not ours.
        }

        /** Only the names of properties: their values may be secrets. */
        @Override
        public String toString() {
            return "Own[" + cluster + ", " + properties.keySet() + "]";
        }
    }

    private static Map<String, String> read(Optional<Path> file) {
        var properties = new Properties();
        file.ifPresent(path -> {
            try (var reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new UserErrorException("--kafka-properties: " + path + " cannot be read: " + e.getMessage(), e);
            }
        });
        var map = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
