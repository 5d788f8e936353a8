package dev.specstress.scoring.cluster;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/** Three brokers and a controller in this JVM, on loopback; every topic on all three, writes acknowledged by two. */
final class ThreeBrokers implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            "default.replication.factor", "3",
            "min.insync.replicas", "2",
            "offsets.topic.replication.factor", "3",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "3",
            "transaction.state.log.min.isr", "2",
            "transaction.state.log.num.partitions", "4",
            "group.initial.rebalance.delay.ms", "0",
            "auto.create.topics.enable", "false");

    private final KafkaClusterTestKit cluster;

    ThreeBrokers() throws Exception {
        TestKitNodes nodes = new TestKitNodes.Builder()
                .setNumBrokerNodes(3)
                .setNumControllerNodes(1)
                .build();
        KafkaClusterTestKit.Builder builder = new KafkaClusterTestKit.Builder(nodes);
        SETTINGS.forEach(builder::setConfigProp);
        cluster = builder.build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
    }

    String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    /** One broker goes, stays away, and comes back. */
    void bounce(int broker, Duration away) throws InterruptedException {
        cluster.brokers().get(broker).shutdown();
        cluster.brokers().get(broker).awaitShutdown();
        Thread.sleep(away);
        cluster.brokers().get(broker).startup();
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
