package dev.specstress.findings;

import static dev.specstress.findings.Records.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One campaign over a real broker, its writers transactional, with an aborted transaction between theirs. */
@Timeout(60)
class FollowingOnABrokerTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> FILES =
            List.of("scenarios.jsonl", "responses.jsonl", "disagreements.jsonl", "grades.jsonl", "verdicts.jsonl");

    private static EmbeddedKafka broker;
    private static KafkaAccess kafka;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedKafka.start();
        var settings = KafkaSettings.of(broker.bootstrapServers(), "mock://findings", new TopicNames("our."));
        kafka = new DirectKafkaAccess(settings, "findings", new SimpleMeterRegistry());
        try (var admin = kafka.admin()) {
            var topics = TopicPlan.ofCatalogue(kafka.topics(), List.of(), 2).stream()
                    .map(plan -> new NewTopic(plan.name(), plan.partitions(), (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void a_run_is_followed_live_past_aborted_writes_and_repeats_and_followed_again_to_the_same_files()
            throws Exception {
        var records = SmallRun.records();
        var aborted = verdict("s-a", "m1", VerdictDecision.NON_COMPLIANT, Decision.NON_COMPLIANT);
        var live = follow(temporary.resolve("live"));
        try (var producer = kafka.producer(Map.of("transactional.id", "writer"))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, aborted);
            send(producer, Records.scenario("s-never", 7, "m1"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            for (var one : records.subList(0, records.size() - 2)) {
                send(producer, one);
                if (one instanceof Grade || one instanceof Generation) {
                    send(producer, one);
                }
            }
            producer.commitTransaction();
            await().until(() -> live.progress().getLast().expected() == 2);
            assertThat(live.awaitComplete(Duration.ofMillis(300))).isFalse();

            producer.beginTransaction();
            send(producer, records.get(records.size() - 2));
            send(producer, records.get(records.size() - 1));
            producer.commitTransaction();
        }

        assertThat(live.awaitComplete(SOON)).isTrue();
        var summary = live.finish(RunState.FINISHED);

        assertThat(summary.readToEnd()).isTrue();
        assertThat(summary.unreadable()).isZero();
        var expected = new CampaignLedger(Records.CAMPAIGN);
        records.forEach(expected::accept);
        assertThat(summary.figures()).isEqualTo(expected.figures());
        assertThat(lines("live", "grades.jsonl")).hasSize(6);
        assertThat(lines("live", "verdicts.jsonl"))
                .hasSize(2)
                .noneMatch(line -> line.contains("non_compliant\",\"votes"));
        assertThat(lines("live", "scenarios.jsonl")).hasSize(2);

        var again = follow(temporary.resolve("again"));
        assertThat(again.awaitComplete(SOON)).isTrue();
        again.finish(RunState.FINISHED);
        for (var file : FILES) {
            assertThat(temporary.resolve("again").resolve(file))
                    .hasSameTextualContentAs(temporary.resolve("live").resolve(file));
        }
    }

    private RunFollower follow(Path directory) {
        var follower = new RunFollower(kafka, Records.CAMPAIGN, RunDirectory.at(directory), Clock.systemUTC());
        follower.start();
        return follower;
    }

    private List<String> lines(String directory, String file) throws Exception {
        return Files.readAllLines(temporary.resolve(directory).resolve(file));
    }

    private static void send(Producer<String, SpecificRecord> producer, SpecificRecord one) {
        var topic = switch (one.getSchema().getName()) {
            case "Campaign" -> TopicName.CAMPAIGNS;
            case "PlanWave" -> TopicName.PLAN_WAVES;
            case "GenerationTask" -> TopicName.GENERATION_TASKS;
            case "Generation" -> TopicName.GENERATIONS;
            case "Scenario" -> TopicName.SCENARIOS;
            case "ResponseSet" -> TopicName.RESPONSE_SETS;
            case "PositionSet" -> TopicName.POSITION_SETS;
            case "Disagreement" -> TopicName.DISAGREEMENTS;
            case "Grade" -> TopicName.GRADES;
            case "Verdict" -> TopicName.VERDICTS;
            default -> throw new IllegalArgumentException(one.getSchema().getName());
        };
        // The commit fails if a write did.
        var _ = producer.send(new ProducerRecord<>(kafka.topics().of(topic), key(one), one));
    }

    /** By scenario from admission on, as the topics promise; which keys the others have does not matter here. */
    private static String key(SpecificRecord one) {
        return switch (one) {
            case Grade it -> it.getScenarioId();
            case Verdict it -> it.getScenarioId();
            case ResponseSet it -> it.getScenario().getScenarioId();
            case PositionSet it -> it.getResponseSet().getScenario().getScenarioId();
            default -> "key";
        };
    }
}
