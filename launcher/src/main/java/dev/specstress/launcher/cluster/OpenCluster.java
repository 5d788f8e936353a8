package dev.specstress.launcher.cluster;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.kit.kafka.BrokerReach;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaUnavailableException;
import dev.specstress.kit.kafka.TopicMismatchException;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** What a command does with the user's cluster, once a broker has answered. */
@FunctionalInterface
public interface OpenCluster {
    Duration BROKER_AT_MOST = Duration.ofSeconds(10);

    void use(KafkaAccess kafka) throws InterruptedException;

    /**
     * Does {@code work} with a cluster.
     *
     * @param name what client ids begin with
     * @throws UserErrorException if the cluster cannot be used; the message is one line that names it
     */
    static void with(OwnCluster cluster, TopicNames topics, String name, OpenCluster work) throws InterruptedException {
        try {
            var kafka = new DirectKafkaAccess(cluster.settings(topics), name, new SimpleMeterRegistry());
            BrokerReach.require(kafka, BROKER_AT_MOST);
            work.use(kafka);
        } catch (KafkaUnavailableException | TopicMismatchException e) {
            throw new UserErrorException("--kafka: " + e.getMessage(), e);
        }
    }
}
