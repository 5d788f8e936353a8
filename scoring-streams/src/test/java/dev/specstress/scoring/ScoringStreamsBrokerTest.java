package dev.specstress.scoring;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.DisagreementWindow;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.internal.fixture.Sample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real broker, transactions, RocksDB and a restart in the middle; the slow calls answered by the test, each of them
 * twice, as a loop that crashed would.
 */
class ScoringStreamsBrokerTest {

    private static final int SCENARIOS = 200;
    private static final String[] MODELS =
            IntStream.range(0, 12).mapToObj(i -> "m%02d".formatted(i)).toArray(String[]::new);
    private static final int[] TWO_CAMPS = {6, 6, 0, 0, 0, 6, 0, 6, 6, 0, 0, 6};
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicNames TOPICS = new TopicNames("e.");

    @TempDir
    private Path state;

    @Test
    void everyScenarioHasOneResponseSetAndEveryAnswerOneVerdictAcrossARestart() throws Exception {
        Campaign campaign = governed(MODELS)
                .graders(Sample.model("judge", "judges"))
                .quorum(8)
                .build();
        try (EmbeddedKafka broker = EmbeddedKafka.start()) {
            DirectKafkaAccess kafka = new DirectKafkaAccess(
                    KafkaSettings.of(broker.bootstrapServers(), "mock://scoring-broker", TOPICS),
                    "scoring-test",
                    new SimpleMeterRegistry());
            new TopicProvisioner(kafka)
                    .provision(TopicPlan.ofCatalogue(TOPICS, List.of("acme"), 2), Optional.empty(), PATIENCE);
            Map<String, List<ResponseSet>> sets;
            Map<String, List<Verdict>> verdicts;
            try (Producer<String, SpecificRecord> out = kafka.producer(Map.of())) {
                send(out, TopicName.CAMPAIGNS, campaign.getCampaignId(), campaign);
                IntStream.range(0, SCENARIOS)
                        .mapToObj(i -> "s-" + i)
                        .forEach(id -> send(out, TopicName.PROPOSED_SCENARIOS, id, Sample.proposal(id)));

                ScoringStreams first = start(kafka);
                List<Query> queries = read(kafka, TOPICS.queries("acme"), Query.class, SCENARIOS * MODELS.length);
                answer(out, queries.subList(0, queries.size() / 2));
                first.stop(Duration.ofSeconds(20));
                assertThat(first.health()).isInstanceOf(Health.Stopping.class);
                answer(out, queries);

                ScoringStreams second = start(kafka);
                List<ResponseSet> assembled =
                        read(kafka, TOPICS.of(TopicName.RESPONSE_SETS), ResponseSet.class, SCENARIOS);
                for (ResponseSet set : assembled) {
                    String id = set.getScenario().getScenarioId();
                    send(out, TopicName.POSITION_SETS, id, Sample.placed(set, TWO_CAMPS));
                    send(out, TopicName.POSITION_SETS, id, Sample.placed(set, TWO_CAMPS));
                }
                List<GradingTask> tasks =
                        read(kafka, TOPICS.of(TopicName.GRADING_TASKS), GradingTask.class, SCENARIOS * MODELS.length);
                for (GradingTask task : tasks) {
                    send(out, TopicName.GRADES, task.getScenarioId(), Sample.grade(task, Decision.COMPLIANT));
                    send(out, TopicName.GRADES, task.getScenarioId(), Sample.grade(task, Decision.AMBIGUOUS));
                }
                List<Verdict> decided =
                        read(kafka, TOPICS.of(TopicName.VERDICTS), Verdict.class, SCENARIOS * MODELS.length);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(countedByWindows(kafka))
                                .containsOnly(entry(60_000L, SCENARIOS * 1L), entry(3_600_000L, SCENARIOS * 1L)));
                second.stop(Duration.ofSeconds(20));

                sets = byId(
                        read(kafka, TOPICS.of(TopicName.RESPONSE_SETS), ResponseSet.class, 0),
                        set -> set.getScenario().getScenarioId());
                verdicts = byId(
                        read(kafka, TOPICS.of(TopicName.VERDICTS), Verdict.class, 0),
                        verdict -> verdict.getScenarioId() + verdict.getModel());
                assertThat(decided).hasSize(SCENARIOS * MODELS.length);
            }

            assertThat(sets)
                    .hasSize(SCENARIOS)
                    .allSatisfy((id, of) -> assertThat(of)
                            .hasSize(1)
                            .allSatisfy(set -> assertThat(set.getResponses()).hasSize(MODELS.length)));
            assertThat(verdicts)
                    .hasSize(SCENARIOS * MODELS.length)
                    .allSatisfy((id, of) -> assertThat(of).hasSize(1));
        }
    }

    /** Scenarios by size of the window, from the newest record of each of the windows of all models. */
    private static Map<Long, Long> countedByWindows(DirectKafkaAccess kafka) {
        Map<String, DisagreementWindow> newest = new HashMap<>();
        read(kafka, TOPICS.of(TopicName.DISAGREEMENT_WINDOWS), DisagreementWindow.class, 0).stream()
                .filter(window -> window.getKey().getProvider().equals("all"))
                .forEach(window -> newest.put(window.getSizeMillis() + "/" + window.getStart(), window));
        return newest.values().stream()
                .collect(Collectors.groupingBy(
                        DisagreementWindow::getSizeMillis, Collectors.summingLong(DisagreementWindow::getScenarios)));
    }

    private ScoringStreams start(DirectKafkaAccess kafka) {
        ScoringStreams streams =
                new ScoringStreams(ScoringConfig.standard(state), kafka, new SimpleMeterRegistry(), Clock.systemUTC());
        streams.start();
        await().atMost(PATIENCE).until(() -> streams.health().ready());
        return streams;
    }

    private static void answer(Producer<String, SpecificRecord> out, List<Query> queries) {
        for (Query query : queries) {
            String id = query.getScenarioId();
            Response response = Sample.response(id, query.getModel().getName(), query.getRepeat(), "An answer.");
            send(out, TopicName.RESPONSES, id, response);
        }
        out.flush();
    }

    private static void send(Producer<String, SpecificRecord> out, TopicName topic, String key, SpecificRecord value) {
        Future<RecordMetadata> _ = out.send(new ProducerRecord<>(TOPICS.of(topic), key, value));
    }

    /** Reads what is committed from the beginning: until so many, or with 0 to the end. */
    private static <V extends SpecificRecord> List<V> read(
            DirectKafkaAccess kafka, String topic, Class<V> type, int wanted) {
        List<V> values = new ArrayList<>();
        try (Consumer<String, byte[]> in = kafka.consumer(Map.of());
                Deserializer<V> deserializer = kafka.valueDeserializer(type)) {
            List<TopicPartition> partitions = in.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            in.assign(partitions);
            in.seekToBeginning(partitions);
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < giveUp && (wanted == 0 ? !atEnd(in) : values.size() < wanted)) {
                for (ConsumerRecord<String, byte[]> record : in.poll(Duration.ofMillis(100))) {
                    values.add(deserializer.deserialize(topic, record.value()));
                }
            }
        }
        return values;
    }

    private static boolean atEnd(Consumer<String, byte[]> in) {
        return in.endOffsets(in.assignment()).entrySet().stream()
                .allMatch(end -> in.position(end.getKey()) >= end.getValue());
    }

    private static <V> Map<String, List<V>> byId(List<V> values, Function<V, String> id) {
        Map<String, List<V>> byId = new HashMap<>();
        values.forEach(value ->
                byId.computeIfAbsent(id.apply(value), same -> new ArrayList<>()).add(value));
        return byId;
    }
}
