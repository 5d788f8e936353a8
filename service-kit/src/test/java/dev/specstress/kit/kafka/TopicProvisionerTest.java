package dev.specstress.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class TopicProvisionerTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final KafkaAccess kafka = SharedBroker.access();
    private final TopicProvisioner provisioner = new TopicProvisioner(kafka);
    private final String prefix = kafka.topics().prefix();
    private final TopicPlan scenarios = plan("scenarios", 2, "scenario", Map.of());
    private final TopicPlan responses = plan("responses", 2, "scenario", Map.of("retention.ms", "-1"));
    private final TopicPlan campaigns = plan("campaigns", 1, "", Map.of("cleanup.policy", "compact"));

    @Test
    void what_is_missing_is_made_and_can_be_written_to_at_once() throws Exception {
        var done = provisioner.provision(List.of(scenarios, responses, campaigns), Optional.of((short) 1), LIMIT);

        assertThat(done.created()).containsExactlyInAnyOrder(scenarios.name(), responses.name(), campaigns.name());
        assertThat(done.found()).isEmpty();
        try (var producer = kafka.rawProducer(Map.of())) {
            assertThat(producer.send(new ProducerRecord<>(campaigns.name(), "k", new byte[0]))
                            .get()
                            .offset())
                    .isZero();
        }
    }

    /** Without waiting for the leaders themselves, some of these first batches would never get in. */
    @Test
    void a_burst_into_new_topics_loses_nothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            TopicPlan fresh = plan("burst-" + round, 8, "", Map.of());
            provisioner.provision(List.of(fresh), Optional.empty(), LIMIT);
            var failures = new java.util.concurrent.atomic.AtomicInteger();
            try (var producer = kafka.rawProducer(Map.of("delivery.timeout.ms", 5_000, "request.timeout.ms", 2_000))) {
                for (int i = 0; i < 400; i++) {
                    producer.send(new ProducerRecord<>(fresh.name(), i % 8, "k", new byte[8]), (_, failure) -> {
                        if (failure != null) {
                            failures.incrementAndGet();
                        }
                    });
                }
            }
            assertThat(failures).hasValue(0);
        }
    }

    @Test
    void doing_it_again_changes_nothing() throws Exception {
        provisioner.provision(List.of(scenarios, campaigns), Optional.empty(), LIMIT);

        var again = provisioner.provision(List.of(scenarios, responses, campaigns), Optional.empty(), LIMIT);

        assertThat(again.created()).containsExactly(responses.name());
        assertThat(again.found()).containsExactlyInAnyOrder(scenarios.name(), campaigns.name());
    }

    @Test
    void an_operators_own_partition_count_is_fine_where_all_joined_topics_have_it() throws Exception {
        SharedBroker.create(kafka, scenarios.name(), 3, Map.of());
        SharedBroker.create(kafka, responses.name(), 3, Map.of());

        assertThat(provisioner
                        .provision(List.of(scenarios, responses), Optional.empty(), LIMIT)
                        .found())
                .hasSize(2);
    }

    @Test
    void joined_topics_that_disagree_are_one_line_and_nothing_is_made() {
        SharedBroker.create(kafka, scenarios.name(), 3, Map.of());

        assertThatThrownBy(
                        () -> provisioner.provision(List.of(scenarios, responses, campaigns), Optional.empty(), LIMIT))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessage("topics joined by key must have one partition count: topic %s is to be made with 2, "
                                .formatted(responses.name())
                        + "but topic %s has 3; make them agree".formatted(scenarios.name()));
        try (var consumer = kafka.consumer(Map.of())) {
            assertThat(consumer.listTopics()).doesNotContainKeys(responses.name(), campaigns.name());
        }
    }

    @Test
    void a_topic_that_would_forget_is_refused() {
        SharedBroker.create(kafka, campaigns.name(), 1, Map.of("cleanup.policy", "delete"));

        assertThatThrownBy(() -> provisioner.provision(List.of(campaigns), Optional.empty(), LIMIT))
                .hasMessage(
                        "topic " + campaigns.name() + " has cleanup.policy=delete, and would forget what must stay; "
                                + "set cleanup.policy=compact");
    }

    @Test
    void settings_a_broker_refuses_name_the_topic() {
        TopicPlan bad = plan("bad", 1, "", Map.of("no.such.setting", "1"));

        assertThatThrownBy(() -> provisioner.provision(List.of(bad), Optional.empty(), LIMIT))
                .isInstanceOf(KafkaUnavailableException.class)
                .hasMessageStartingWith("topic " + bad.name() + " could not be made: ")
                .hasMessageContaining("no.such.setting");
    }

    @Test
    void a_broker_that_is_away_is_given_up_in_time() {
        var nowhere = new DirectKafkaAccess(
                KafkaSettings.of("127.0.0.1:1", "mock://x", new TopicNames("")), "kit-test", new SimpleMeterRegistry());

        assertThatThrownBy(() -> new TopicProvisioner(nowhere)
                        .provision(List.of(campaigns), Optional.empty(), Duration.ofMillis(500)))
                .hasMessageStartingWith("no Kafka broker answered at 127.0.0.1:1");
    }

    @Test
    void the_whole_catalogue_with_its_lanes_can_be_made() throws Exception {
        List<TopicPlan> catalogue = TopicPlan.ofCatalogue(kafka.topics(), List.of("openai", "xai", "openai"), 2);

        var done = provisioner.provision(catalogue, Optional.of((short) 1), LIMIT);

        assertThat(done.created())
                .hasSize(TopicName.values().length + 2)
                .contains(kafka.topics().queries("openai"), kafka.topics().of(TopicName.VERDICTS));
        assertThat(catalogue)
                .filteredOn(plan -> !plan.joined().isEmpty())
                .extracting(TopicPlan::partitions)
                .containsOnly(2);
        assertThat(catalogue)
                .filteredOn(plan -> plan.name().equals(kafka.topics().of(TopicName.QUOTA_CLAIMS)))
                .extracting(TopicPlan::partitions)
                .containsExactly(1);
    }

    @Test
    void a_plan_without_partitions_is_refused() {
        assertThatThrownBy(() -> plan("none", 0, "", Map.of())).hasMessageContaining("needs 1 partition or more");
    }

    private TopicPlan plan(String name, int partitions, String joined, Map<String, String> settings) {
        return new TopicPlan(prefix + name, partitions, joined, settings);
    }
}
