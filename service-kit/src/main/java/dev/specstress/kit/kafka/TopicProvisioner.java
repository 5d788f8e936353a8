package dev.specstress.kit.kafka;

import dev.specstress.kit.internal.kafka.ExistingTopics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing, and checks those that are there; doing it twice changes nothing. */
public final class TopicProvisioner {
    private final KafkaAccess kafka;

    /** What {@link #provision} did, by full topic name. */
    public record Provisioned(Set<String> created, Set<String> found) {}

    public TopicProvisioner(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Returns once every topic can be written to and read from.
     *
     * @param replicationFactor of new topics; empty leaves it to the brokers
     * @param atMost of the whole
     * @throws TopicMismatchException if a topic that is there cannot be worked with; nothing was created then
     * @throws KafkaUnavailableException if Kafka did not answer in time, or refused
     */
    public Provisioned provision(Collection<TopicPlan> plans, Optional<Short> replicationFactor, Duration atMost)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        BrokerReach.require(kafka, atMost);
        Set<String> wanted = plans.stream().map(TopicPlan::name).collect(Collectors.toCollection(TreeSet::new));
        try (Admin admin = kafka.admin()) {
            var topics = new ExistingTopics(admin, deadline);
            Map<String, Integer> found = topics.partitions(wanted);
            check(plans, found, topics);
            List<NewTopic> missing = plans.stream()
                    .filter(plan -> !found.containsKey(plan.name()))
                    .map(plan -> new NewTopic(plan.name(), Optional.of(plan.partitions()), replicationFactor)
                            .configs(plan.settings()))
                    .toList();
            create(admin, missing, topics);
            topics.awaitUsable(wanted);
            return new Provisioned(
                    missing.stream().map(NewTopic::name).collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(found.keySet()));
        } catch (ExecutionException e) {
            throw new KafkaUnavailableException(
                    "topics could not be made: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static void create(Admin admin, List<NewTopic> missing, ExistingTopics topics)
            throws InterruptedException, ExecutionException {
        if (missing.isEmpty()) {
            return;
        }
        var options = new CreateTopicsOptions().timeoutMs(topics.millisLeft());
        for (Map.Entry<String, KafkaFuture<Void>> each :
                admin.createTopics(missing, options).values().entrySet()) {
            try {
                topics.get(each.getValue());
            } catch (ExecutionException e) {
                // Somebody else made it meanwhile, which is as good.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaUnavailableException(
                            "topic " + each.getKey() + " could not be made: "
                                    + e.getCause().getMessage(),
                            e.getCause());
                }
            }
        }
    }

    private static void check(Collection<TopicPlan> plans, Map<String, Integer> found, ExistingTopics topics)
            throws InterruptedException, ExecutionException {
        plans.stream()
                .filter(plan -> !plan.joined().isEmpty())
                .collect(Collectors.groupingBy(TopicPlan::joined, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(joined -> checkJoined(joined, found));
        Set<String> compacted = plans.stream()
                .filter(plan -> plan.compacted() && found.containsKey(plan.name()))
                .map(TopicPlan::name)
                .collect(Collectors.toSet());
        for (Map.Entry<String, String> policy :
                topics.cleanupPolicies(compacted).entrySet()) {
            if (!policy.getValue().contains("compact")) {
                throw new TopicMismatchException(
                        "topic %s has cleanup.policy=%s, and would forget what must stay; set cleanup.policy=compact"
                                .formatted(policy.getKey(), policy.getValue()));
            }
        }
    }

    /** Topics joined by key must have one partition count among those that are there and those about to be made. */
    private static void checkJoined(List<TopicPlan> joined, Map<String, Integer> found) {
        var counts = new TreeMap<Integer, String>();
        joined.forEach(
                plan -> counts.putIfAbsent(found.getOrDefault(plan.name(), plan.partitions()), described(plan, found)));
        if (counts.size() > 1) {
            throw new TopicMismatchException(
                    "topics joined by key must have one partition count: %s, but %s; make them agree"
                            .formatted(
                                    counts.firstEntry().getValue(),
                                    counts.lastEntry().getValue()));
        }
    }

    private static String described(TopicPlan plan, Map<String, Integer> found) {
        return found.containsKey(plan.name())
                ? "topic %s has %d".formatted(plan.name(), found.get(plan.name()))
                : "topic %s is to be made with %d".formatted(plan.name(), plan.partitions());
    }
}
