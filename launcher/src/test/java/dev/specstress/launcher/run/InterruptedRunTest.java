package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.launcher.cluster.OwnCluster;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run that is killed or interrupted midway. */
class InterruptedRunTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void a_killed_run_goes_on_where_it_was_when_the_same_command_is_given_again() throws Exception {
        try (var kafka = EmbeddedKafka.start()) {
            var out = folder.resolve("out");
            var command = new String[] {
                "run",
                "--kafka",
                kafka.bootstrapServers(),
                "--triples",
                "6",
                "--out",
                out.toString(),
                "--simulated-latency-ms",
                "250",
                "--no-progress"
            };
            try (var first = SpecstressProcess.start(folder, command)) {
                awaitLines(out.resolve("disagreements.jsonl"), 2, first);
                first.kill();
            }
            assertThat(out.resolve("summary.json")).doesNotExist();

            try (var second = SpecstressProcess.start(folder, command)) {
                assertThat(second.await(LONG_ENOUGH)).as(second.said()).isZero();
            }

            var run = new RunFilesReader(out);
            var summary = run.summary();
            assertThat(summary.get("state").asText()).isEqualTo("finished");
            assertThat(summary.get("unaccounted").asLong()).isZero();
            assertThat(summary.get("duplicateVerdicts").asLong()).isZero();
            assertThat(summary.get("verdicts").asLong()).isPositive();
            assertThat(run.lines("verdicts").stream()
                            .map(line -> line.get("scenarioId").asText() + line.get("model") + line.get("repeat")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_run_of_ones_own_questions_that_is_killed_goes_on_with_every_question_accounted_for() throws Exception {
        var rows = new StringBuilder("question,value1,value2\n");
        for (var n = 0; n < 24; n++) {
            rows.append("Should I tell my neighbour about the ").append(n).append("th crack?,honesty,kindness\n");
        }
        var questions = Files.writeString(folder.resolve("questions.csv"), rows);
        try (var kafka = EmbeddedKafka.start()) {
            var out = folder.resolve("out");
            var command = new String[] {
                "run",
                "--kafka",
                kafka.bootstrapServers(),
                "--scenarios",
                questions.toString(),
                "--out",
                out.toString(),
                "--simulated-latency-ms",
                "250",
                "--no-progress"
            };
            try (var first = SpecstressProcess.start(folder, command)) {
                awaitLines(out.resolve("scenarios.jsonl"), 2, first);
                first.kill();
            }

            try (var second = SpecstressProcess.start(folder, command)) {
                assertThat(second.await(LONG_ENOUGH)).as(second.said()).isZero();
            }

            var summary = new RunFilesReader(out).summary();
            assertThat(summary.get("unaccounted").asLong()).isZero();
            assertThat(summary.get("duplicateVerdicts").asLong()).isZero();
            assertThat(summary.at("/frames/imported/asked").asLong()).isEqualTo(24);
            assertThat(summary.at("/frames/imported/withoutScenarioOrOutcome").asLong())
                    .isZero();
            assertThat(summary.at("/frames/imported/scenarios").asLong()).isPositive();
        }
    }

    @Test
    void the_command_of_a_finished_campaign_writes_its_results_again_and_asks_nobody() throws Exception {
        try (var kafka = EmbeddedKafka.start()) {
            var first = finished(kafka, "first");
            var messages = messages(kafka);

            var second = finished(kafka, "second");

            assertThat(second.lines("verdicts"))
                    .isEqualTo(first.lines("verdicts"))
                    .isNotEmpty();
            assertThat(second.lines("responses")).isEqualTo(first.lines("responses"));
            assertThat(messages(kafka)).isEqualTo(messages);
        }
    }

    @Test
    void a_cancelled_campaign_ends_with_the_reason() throws Exception {
        try (var kafka = EmbeddedKafka.start()) {
            var out = folder.resolve("out");
            try (var run = SpecstressProcess.start(
                    folder,
                    "run",
                    "--kafka",
                    kafka.bootstrapServers(),
                    "--triples",
                    "200",
                    "--out",
                    out.toString(),
                    "--simulated-latency-ms",
                    "400")) {
                awaitLines(out.resolve("scenarios.jsonl"), 1, run);

                cancel(kafka, campaignId(out));

                assertThat(run.await(LONG_ENOUGH)).as(run.said()).isEqualTo(1);
                assertThat(run.said()).contains("was cancelled: enough").doesNotContain("\tat ");
            }
            assertThat(new RunFilesReader(out).summary().get("state").asText()).isEqualTo("failed");
        }
    }

    private static String campaignId(Path out) {
        return new RunFilesReader(out)
                .lines("scenarios")
                .getFirst()
                .get("campaignId")
                .asText();
    }

    private static void cancel(EmbeddedKafka kafka, String campaignId) throws Exception {
        var access = new DirectKafkaAccess(
                KafkaSettings.of(
                        kafka.bootstrapServers(), OwnCluster.SCHEMAS_IN_THIS_JVM, new TopicNames("specstress.")),
                "operator",
                new SimpleMeterRegistry());
        try (var producer = access.producer(Map.of())) {
            producer.send(new ProducerRecord<>(
                            access.topics().of(TopicName.CAMPAIGN_STATUS),
                            campaignId,
                            new CampaignStatus(campaignId, CampaignState.CANCELLED, "enough", Instant.now())))
                    .get();
        }
    }

    @Test
    void ctrl_c_ends_a_run_within_five_seconds_and_keeps_what_was_done() throws Exception {
        var out = folder.resolve("out");
        try (var run = SpecstressProcess.start(
                folder, "run", "--triples", "200", "--out", out.toString(), "--simulated-latency-ms", "400")) {
            awaitLines(out.resolve("scenarios.jsonl"), 3, run);

            var asked = Instant.now();
            run.interrupt();
            var code = run.await(Duration.ofSeconds(20));
            var took = Duration.between(asked, Instant.now());

            assertThat(code).as(run.said()).isEqualTo(130);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            assertThat(run.said()).contains("interrupted").doesNotContain("Exception");
        }
        var kept = new RunFilesReader(out);
        assertThat(kept.summary().get("state").asText()).isEqualTo("interrupted");
        assertThat(kept.lines("scenarios")).hasSizeGreaterThanOrEqualTo(3);
    }

    private RunFilesReader finished(EmbeddedKafka kafka, String name) throws InterruptedException {
        var out = folder.resolve(name);
        try (var run = SpecstressProcess.start(
                folder,
                "run",
                "--kafka",
                kafka.bootstrapServers(),
                "--triples",
                "2",
                "--out",
                out.toString(),
                "--simulated-latency-ms",
                "5")) {
            assertThat(run.await(LONG_ENOUGH)).as(run.said()).isZero();
        }
        return new RunFilesReader(out);
    }

    /** How far each queue and each paid stage's output has come. */
    private static Map<TopicPartition, Long> messages(EmbeddedKafka kafka) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.matches(
                            "specstress\\.(campaigns|generation.*|queries.*|responses|grades|grading-tasks)"))
                    .toList();
            assertThat(topics).hasSizeGreaterThan(6);
            var ends = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    private static void awaitLines(Path file, long lines, SpecstressProcess process) {
        await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(50)).until(() -> {
            assertThat(process.process().isAlive()).as(process.said()).isTrue();
            return count(file) >= lines;
        });
    }

    private static long count(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
