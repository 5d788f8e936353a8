package dev.specstress.kit.internal.kafka;

import dev.specstress.kit.kafka.KafkaUnavailableException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What brokers say of topics, by one deadline. */
public final class ExistingTopics {
    private static final long PAUSE_MILLIS = 50;

    private final Admin admin;
    private final long deadline;

    /** @param deadline of all questions together, in {@link System#nanoTime()} */
    public ExistingTopics(Admin admin, long deadline) {
        this.admin = admin;
        this.deadline = deadline;
    }

    /** The partition count of each of {@code names} that exists. */
    public Map<String, Integer> partitions(Collection<String> names) throws InterruptedException, ExecutionException {
        var counts = new HashMap<String, Integer>();
        describe(names)
                .forEach((name, topic) -> counts.put(name, topic.partitions().size()));
        return counts;
    }

    /**
     * Returns once all exist and each of their partitions has a leader that serves it. Brokers tell of a leader a moment
     * before it takes records; an idempotent producer whose first batch falls into that moment while its second does not
     * never gets the first one in. Offsets are answered by the leader itself, so they are asked for last.
     */
    public void awaitUsable(Set<String> names) throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> topics = describe(names);
        while (topics.size() < names.size() || !topics.values().stream().allMatch(ExistingTopics::led)) {
            if (System.nanoTime() >= deadline) {
                throw new KafkaUnavailableException("topics have no leader in time: " + names, new TimeoutException());
            }
            Thread.sleep(PAUSE_MILLIS);
            topics = describe(names);
        }
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        topics.values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> ends.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        get(admin.listOffsets(ends, new ListOffsetsOptions().timeoutMs(millisLeft()))
                .all());
    }

    /** The effective {@code cleanup.policy} of each topic. */
    public Map<String, String> cleanupPolicies(Set<String> names) throws InterruptedException, ExecutionException {
        var policies = new HashMap<String, String>();
        if (names.isEmpty()) {
            return policies;
        }
        var resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> configs =
                get(admin.describeConfigs(resources, new DescribeConfigsOptions().timeoutMs(millisLeft()))
                        .all());
        configs.forEach((topic, config) -> policies.put(
                topic.name(), config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value()));
        return policies;
    }

    /** A future's value, waiting no longer than the deadline. */
    public <T> T get(KafkaFuture<T> future) throws InterruptedException, ExecutionException {
        try {
            return future.get(millisLeft(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new KafkaUnavailableException("Kafka did not answer in time about its topics", e);
        }
    }

    public int millisLeft() {
        return Math.clamp(TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()), 1, 600_000);
    }

    private Map<String, TopicDescription> describe(Collection<String> names)
            throws InterruptedException, ExecutionException {
        var topics = new HashMap<String, TopicDescription>();
        var options = new DescribeTopicsOptions().timeoutMs(millisLeft());
        for (Map.Entry<String, KafkaFuture<TopicDescription>> each : admin.describeTopics(
                        TopicCollection.ofTopicNames(names), options)
                .topicNameValues()
                .entrySet()) {
            try {
                topics.put(each.getKey(), get(each.getValue()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return topics;
    }

    private static boolean led(TopicDescription topic) {
        return !topic.partitions().isEmpty()
                && topic.partitions().stream()
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty());
    }
}
