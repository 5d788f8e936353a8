package dev.specstress.launcher.doctor;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.launcher.cluster.OpenCluster;
import dev.specstress.launcher.cluster.OwnCluster;
import dev.specstress.launcher.doctor.Finding.Mark;
import dev.specstress.schemas.registry.RegistryRefusedException;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import dev.specstress.schemas.registry.SchemaRegistries;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;

/** What is looked at besides providers: the JDK, and the cluster if one is named. */
final class Surroundings {
    private static final int JDK = 25;

    private Surroundings() {}

    static Finding jdk() {
        var version = Runtime.version();
        return Finding.of(
                version.feature() >= JDK ? Mark.OK : Mark.FAIL,
                "JDK",
                "%s, %s; %d or newer is needed".formatted(version, System.getProperty("java.vendor"), JDK));
    }

    static Stream<Finding> of(OwnCluster cluster, TopicNames topics) throws InterruptedException {
        var broker = broker(cluster, topics);
        return cluster.registry().isEmpty() ? Stream.of(broker) : Stream.of(broker, registry(cluster, topics));
    }

    private static Finding broker(OwnCluster cluster, TopicNames topics) throws InterruptedException {
        try {
            OpenCluster.with(cluster, topics, "specstress-doctor", _ -> {});
            return Finding.of(Mark.OK, "Kafka", cluster.bootstrapServers() + " answers");
        } catch (UserErrorException silent) {
            return Finding.of(Mark.FAIL, "Kafka", silent.getMessage());
        }
    }

    private static Finding registry(OwnCluster cluster, TopicNames topics) {
        var url = cluster.registry().orElseThrow();
        try {
            var registry = SchemaRegistries.forUrl(
                    List.of(url), cluster.settings(topics).shared(), List.of());
            registry.versions(topics.of(TopicName.SCENARIOS) + "-value");
            return Finding.of(Mark.OK, "registry", url + " answers");
        } catch (RegistryUnavailableException | RegistryRefusedException | ConfigException e) {
            return Finding.of(Mark.FAIL, "registry", url + ": " + e.getMessage());
        }
    }
}
