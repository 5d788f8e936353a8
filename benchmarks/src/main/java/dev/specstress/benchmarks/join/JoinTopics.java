package dev.specstress.benchmarks.join;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.schemas.topics.TopicCatalogue;
import dev.specstress.schemas.topics.TopicName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Topics of the benchmark, with the settings that the catalogue gives to response sets, and how far they are read. */
final class JoinTopics implements AutoCloseable {
    private static final int PARTITIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;

    private JoinTopics(Admin admin) {
        this.admin = admin;
    }

    /** With the topics the service itself wants to be there. */
    static JoinTopics prepare(KafkaAccess kafka) throws InterruptedException {
        List<TopicPlan> wanted =
                List.of(TopicName.CAMPAIGNS, TopicName.CAMPAIGN_STATUS, TopicName.SPEND, TopicName.SPEND_DELTAS)
                        .stream()
                        .map(name -> TopicPlan.of(TopicCatalogue.of(name), kafka.topics(), PARTITIONS))
                        .toList();
        new TopicProvisioner(kafka).provision(wanted, Optional.empty(), PATIENCE);
        return new JoinTopics(kafka.admin());
    }

    String create(String name) throws InterruptedException, ExecutionException {
        Map<String, String> settings =
                TopicCatalogue.of(TopicName.RESPONSE_SETS).toConfig();
        admin.createTopics(List.of(new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings)))
                .all()
                .get();
        return name;
    }

    /** Removes a run's output, state topics and group. */
    void remove(JoinRun run) throws InterruptedException, ExecutionException {
        List<String> gone = admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(run.group() + "-") || name.equals(run.output()))
                .toList();
        admin.deleteTopics(gone).all().get();
    }

    /** Where the inputs end. */
    Map<TopicPartition, Long> ends(JoinInput input) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest =
                admin
                        .describeTopics(List.of(input.scenarios(), input.responses()))
                        .allTopicNames()
                        .get()
                        .values()
                        .stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** Whether a group has committed all of this. */
    boolean committed(String group, Map<TopicPartition, Long> ends) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata at = committed.get(end.getKey());
            return at != null && at.offset() >= end.getValue();
        });
    }

    @Override
    public void close() {
        admin.close();
    }
}
