package dev.specstress.launcher.cluster;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.schemas.topics.TopicNames;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The flags that say which cluster a command speaks to, and under which names; the same for every command. */
public final class ClusterFlags {
    private static final Pattern SERVERS = Pattern.compile("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*");
    private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9._-]{0,64}");

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "The Kafka cluster to use; only run does without, on an embedded broker.")
    private String kafka;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Further Kafka client properties for --kafka, for example security.")
    private Path kafkaProperties;

    @Option(
            names = "--topic-prefix",
            paramLabel = "TEXT",
            defaultValue = "specstress.",
            description = "Put before every topic's name. Default: ${DEFAULT-VALUE}")
    private String topicPrefix;

    /** @throws UserErrorException if the prefix cannot be part of a topic's name */
    public TopicNames topics() {
        UserErrorException.require("--topic-prefix", topicPrefix, PREFIX, "up to 64 letters, digits, '.', '_' or '-'");
        return new TopicNames(topicPrefix);
    }

    /**
     * The user's cluster, if they named one.
     *
     * @throws UserErrorException naming the flag that cannot be used
     */
    public Optional<OwnCluster> named(RegistryFlag registry) {
        if (kafka == null && (registry.url().isPresent() || kafkaProperties != null)) {
            throw new UserErrorException(
                    (registry.url().isPresent() ? "--registry" : "--kafka-properties") + ": wants --kafka too");
        }
        return Optional.ofNullable(kafka).map(servers -> {
            UserErrorException.require("--kafka", servers, SERVERS, "host:port, several separated by commas");
            return new OwnCluster(servers, registry.checked(), Optional.ofNullable(kafkaProperties));
        });
    }

    /**
     * The user's cluster, for a command that cannot do without.
     *
     * @throws UserErrorException naming the flag that is missing or cannot be used
     */
    public OwnCluster required(RegistryFlag registry) {
        return named(registry)
                .orElseThrow(() -> new UserErrorException("--kafka: required; say where the cluster is, host:port"));
    }
}
