package dev.specstress.scoring.cluster;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.internal.fixture.Sample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three brokers, two instances as processes of their own, and everything that may happen to them: an instance is killed
 * and comes back with its state, a broker goes and returns, an instance loses its disk, both are killed at once. What
 * comes out is what comes out of a run that nothing happened to, each record once.
 */
class ClusterProofTest {

    private static final int SCENARIOS = Integer.getInteger("specstress.scenarios", 2_000);
    private static final int PARTITIONS = 4;
    private static final String LANE = "acme";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsDisturbedGivesWhatAnUndisturbedOneGives() throws Exception {
        long begun = System.nanoTime();
        try (ThreeBrokers brokers = new ThreeBrokers()) {
            Results undisturbed = undisturbed(brokers);
            System.out.printf("cluster proof: undisturbed after %d s%n", seconds(begun));
            Results disturbed = disturbed(brokers);
            System.out.printf("cluster proof: disturbed after %d s%n", seconds(begun));

            // Sizes, not maps: a difference would print megabytes.
            assertThat(undisturbed.sets().size()).isEqualTo(SCENARIOS);
            assertThat(undisturbed.disagreements().size()).isEqualTo(SCENARIOS);
            assertThat(undisturbed.verdicts().size()).isGreaterThan(SCENARIOS / 2);
            once(disturbed.sets(), undisturbed.sets());
            once(disturbed.disagreements(), undisturbed.disagreements());
            once(disturbed.verdicts(), undisturbed.verdicts());
            once(disturbed.compliance(), undisturbed.compliance());
        }
    }

    private static void once(Map<String, Integer> found, Map<String, Integer> wanted) {
        assertThat(found.values()).as("each once").allMatch(times -> times == 1);
        assertThat(found.keySet().equals(wanted.keySet()))
                .as(() -> "first of %d and %d that differs: %s"
                        .formatted(found.size(), wanted.size(), firstDifference(found, wanted)))
                .isTrue();
    }

    private static Optional<String> firstDifference(Map<String, Integer> found, Map<String, Integer> wanted) {
        return found.keySet().stream()
                .filter(key -> !wanted.containsKey(key))
                .findFirst()
                .or(() -> wanted.keySet().stream()
                        .filter(key -> !found.containsKey(key))
                        .findFirst());
    }

    private Results undisturbed(ThreeBrokers brokers) throws Exception {
        DirectKafkaAccess kafka = topics(brokers, "u.");
        try (Instance only = instance("only", brokers, "u.").start();
                Actors actors = new Actors(kafka, LANE)) {
            propose(actors);
            awaitEnd(kafka);
        }
        return Results.of(kafka);
    }

    private Results disturbed(ThreeBrokers brokers) throws Exception {
        DirectKafkaAccess kafka = topics(brokers, "d.");
        try (Instance one = instance("one", brokers, "d.").start();
                Instance two = instance("two", brokers, "d.").start();
                Actors actors = new Actors(kafka, LANE)) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> one.ready() && two.ready());
            propose(actors);

            after(0.15, actors);
            one.kill();
            after(0.25, actors);
            one.start();

            after(0.35, actors);
            brokers.bounce(1, Duration.ofSeconds(2));

            after(0.5, actors);
            two.kill();
            two.wipeState();
            two.start();
            everyInstanceKnows(one, two);

            after(0.7, actors);
            one.kill();
            two.kill();
            one.wipeState();
            one.start();
            two.start();
            awaitEnd(kafka);
            everyInstanceKnows(one, two);
        }
        return Results.of(kafka);
    }

    /** Whichever instance has it. */
    private static void everyInstanceKnows(Instance... instances) {
        for (Instance each : instances) {
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                assertThat(each.get("/scenarios/s-0").statusCode()).isEqualTo(200);
                assertThat(each.get("/scenarios/s-0").body()).contains("\"scenarioId\":\"s-0\"");
                assertThat(each.get("/scenarios/s-none").statusCode()).isEqualTo(404);
            });
        }
    }

    private static void after(double share, Actors actors) {
        await().atMost(PATIENCE).until(() -> actors.sets() >= share * SCENARIOS);
    }

    private static DirectKafkaAccess topics(ThreeBrokers brokers, String prefix) throws InterruptedException {
        DirectKafkaAccess kafka = new DirectKafkaAccess(
                KafkaSettings.of(brokers.bootstrapServers(), "mock://cluster", new TopicNames(prefix)),
                "proof",
                new SimpleMeterRegistry());
        new TopicProvisioner(kafka)
                .provision(
                        TopicPlan.ofCatalogue(new TopicNames(prefix), List.of(LANE), PARTITIONS),
                        Optional.of((short) 3),
                        Duration.ofMinutes(2));
        return kafka;
    }

    private Instance instance(String name, ThreeBrokers brokers, String prefix) {
        return new Instance(
                name,
                folder,
                List.of(
                        "--kafka.bootstrap.servers=" + brokers.bootstrapServers(),
                        "--kafka.schema.registry.url=mock://cluster",
                        "--topic.prefix=" + prefix,
                        "--application.id=" + prefix + "scoring",
                        "--standby.replicas=1",
                        "--changelog.replication.factor=3",
                        "--kafka.consumer.session.timeout.ms=6000",
                        "--kafka.consumer.heartbeat.interval.ms=2000",
                        "--rocksdb.memory.bytes=67108864"));
    }

    private static void propose(Actors actors) {
        Campaign campaign = governed("a", "b", "c")
                .graders(Sample.model("judge", "judges"), Sample.model("other", "judges"))
                .maxOpen(4_000)
                .build();
        campaign.setResponseDeadlineMillis(Duration.ofHours(2).toMillis());
        campaign.setGradeDeadlineMillis(Duration.ofHours(2).toMillis());
        actors.send(TopicName.CAMPAIGNS, campaign.getCampaignId(), List.of(campaign));
        IntStream.range(0, SCENARIOS)
                .mapToObj(i -> "s-" + i)
                .forEach(id -> actors.send(TopicName.PROPOSED_SCENARIOS, id, List.of(Sample.proposal(id))));
    }

    /** Every scenario measured, and every verdict there that their routes announced. */
    private static void awaitEnd(DirectKafkaAccess kafka) {
        try (Admin admin = kafka.admin()) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> written(admin, kafka, TopicName.DISAGREEMENTS) >= SCENARIOS
                            && Results.disagreements(kafka).size() >= SCENARIOS);
            int announced = Results.announcedVerdicts(kafka);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> written(admin, kafka, TopicName.VERDICTS) >= announced
                            && Results.verdicts(kafka).size() >= announced);
        }
    }

    /** At least as many records as that, markers of transactions counted too. */
    private static long written(Admin admin, DirectKafkaAccess kafka, TopicName topic) throws Exception {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        IntStream.range(0, PARTITIONS)
                .forEach(i -> all.put(new TopicPartition(kafka.topics().of(topic), i), OffsetSpec.latest()));
        return admin
                .listOffsets(all, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }
}
