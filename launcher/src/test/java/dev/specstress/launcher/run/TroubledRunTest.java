package dev.specstress.launcher.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.findings.RunDirectory;
import dev.specstress.findings.RunFollower;
import dev.specstress.findings.RunState;
import dev.specstress.findings.RunSummary;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.slowcall.DlqHeaders;
import dev.specstress.launcher.cluster.OwnCluster;
import dev.specstress.launcher.models.ProviderKeys;
import dev.specstress.launcher.submit.Submission;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.simulator.SimulatorOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline in this JVM, with what goes wrong around a campaign: its result is that of an untroubled one. */
class TroubledRunTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PREFIX = "trouble.";
    private static final TopicNames NAMES = new TopicNames(PREFIX);

    /** Every topic whose records a service handles one by one, with how many of them do. */
    private static final Map<TopicName, Integer> HANDLED = Map.of(
            TopicName.CAMPAIGNS, 1,
            TopicName.GENERATION_TASKS, 1,
            TopicName.PROPOSED_SCENARIOS, 1,
            TopicName.RESPONSES, 1,
            TopicName.RESPONSE_SETS, 1,
            TopicName.POSITION_SETS, 1,
            // By the grader and by the vote count.
            TopicName.GRADING_TASKS, 2,
            TopicName.GRADES, 1);

    /** Topics that are only looked into: what cannot be read there counts as absent. */
    private static final List<TopicName> LOOKED_INTO =
            List.of(TopicName.CAMPAIGN_STATUS, TopicName.TAXONOMIES, TopicName.SPECS);

    @TempDir
    Path folder;

    @Test
    void poison_on_every_topic_goes_to_its_dlq_with_the_reason_and_stops_nothing() throws Exception {
        var loaded = campaign();
        try (var stack = LocalStack.start(
                CalledModels.of(loaded),
                options(Optional.empty()).stack(),
                ProviderKeys.read(loaded, Map.of()),
                CLOCK)) {
            var handled = HANDLED.entrySet().stream()
                    .collect(Collectors.toMap(topic -> NAMES.of(topic.getKey()), Map.Entry::getValue));
            handled.put(NAMES.queries(loaded.lanes().iterator().next()), 1);
            for (var topic : handled.keySet()) {
                poison(stack.kafka(), topic, topic.equals(NAMES.of(TopicName.CAMPAIGNS)));
            }
            for (var topic : LOOKED_INTO) {
                poison(stack.kafka(), NAMES.of(topic), true);
            }

            var summary = finish(stack, loaded, () -> {});

            assertUntroubled(summary);
            assertThat(stack.health()).isEqualTo(new Health.Ready());
            handled.forEach((topic, readers) -> assertDeadLetters(stack.kafka(), topic, readers));
        }
    }

    @Test
    void a_registry_that_goes_away_is_waited_for_and_no_record_is_put_aside() throws Exception {
        var loaded = campaign();
        var impatient = Files.writeString(folder.resolve("kafka.properties"), "max.retries=0\n");
        try (var kafka = EmbeddedKafka.start();
                var registry = new SwitchableRegistry();
                var stack = LocalStack.start(
                        CalledModels.of(loaded),
                        options(Optional.of(new OwnCluster(
                                        kafka.bootstrapServers(), Optional.of(registry.url()), Optional.of(impatient))))
                                .stack(),
                        ProviderKeys.read(loaded, Map.of()),
                        CLOCK)) {
            var summary = finish(stack, loaded, () -> {
                registry.goAway();
                await().atMost(LONG_ENOUGH)
                        .until(() -> stack.health() instanceof Health.Starting(String what)
                                && what.contains("the schema registry"));
                registry.comeBack();
            });

            assertUntroubled(summary);
            await().atMost(LONG_ENOUGH).until(() -> stack.health().ready());
            try (var admin = stack.kafka().admin()) {
                assertThat(admin.listTopics().names().get()).noneMatch(topic -> topic.endsWith(".dlq"));
            }
        }
    }

    /** What happens once the campaign is submitted. */
    @FunctionalInterface
    private interface Trouble {
        void happen() throws Exception;
    }

    private RunSummary finish(LocalStack stack, LoadedCampaign loaded, Trouble trouble) throws Exception {
        var id = loaded.campaign().getCampaignId();
        var follower = new RunFollower(stack.kafka(), id, RunDirectory.at(folder.resolve("out")), CLOCK);
        follower.start();
        try (var submission = new Submission(stack.kafka(), loaded, CLOCK)) {
            submission.submit();
        }
        trouble.happen();
        assertThat(follower.awaitComplete(LONG_ENOUGH)).as("%s", stack.health()).isTrue();
        return follower.finish(RunState.FINISHED);
    }

    private static void assertUntroubled(RunSummary summary) {
        var figures = summary.figures();
        assertThat(figures.responses().scenarios()).isPositive();
        assertThat(figures.responses().unaccounted()).isZero();
        assertThat(figures.responses().complete()).isEqualTo(figures.responses().scenarios());
        assertThat(figures.verdicts().verdicts())
                .isPositive()
                .isEqualTo(figures.verdicts().expected());
    }

    private static void poison(KafkaAccess kafka, String topic, boolean compacted) throws Exception {
        try (var producer = kafka.rawProducer(Map.of())) {
            for (var poison : Poison.values()) {
                if (poison.fits(compacted)) {
                    producer.send(new ProducerRecord<>(topic, poison.key(), poison.value(topic)))
                            .get();
                }
            }
        }
    }

    private static void assertDeadLetters(KafkaAccess kafka, String topic, int readers) {
        var compacted = topic.equals(NAMES.of(TopicName.CAMPAIGNS));
        var thrown = Poison.values().length - (compacted ? 1 : 0);
        var letters = await(topic)
                .atMost(LONG_ENOUGH)
                .until(() -> read(kafka, TopicNames.dlq(topic)), found -> found.size() >= thrown * readers);
        assertThat(letters).as(topic).hasSize(thrown * readers);
        for (var poison : Poison.values()) {
            if (poison.fits(compacted)) {
                assertThat(letters)
                        .filteredOn(letter -> String.valueOf(poison.key()).equals(String.valueOf(letter.key())))
                        .as("%s on %s", poison, topic)
                        .hasSize(readers)
                        .allSatisfy(letter -> {
                            assertThat(letter.value()).isEqualTo(poison.value(topic));
                            assertThat(header(letter, DlqHeaders.TOPIC)).isEqualTo(topic);
                            assertThat(header(letter, DlqHeaders.EXCEPTION_MESSAGE))
                                    .contains(poison.reason())
                                    .hasLineCount(1);
                        });
            }
        }
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<ConsumerRecord<String, byte[]>> read(KafkaAccess kafka, String topic) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = kafka.consumer(Map.of())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    private static LoadedCampaign campaign() {
        return new CampaignLoader()
                .load(
                        Optional.empty(),
                        new CampaignOverrides(
                                OptionalInt.of(2),
                                OptionalLong.of(11),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
    }

    private RunOptions options(Optional<OwnCluster> cluster) {
        return new RunOptions(
                Optional.empty(),
                CampaignOverrides.none(),
                Optional.of(folder.resolve("out")),
                cluster,
                PREFIX,
                false,
                SimulatorOptions.defaults().withLatency(Duration.ofMillis(5)));
    }
}
