package dev.specstress.launcher.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.launcher.Said;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
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
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a submission puts on the topics for the questions a user brings, once and again. */
class ImportedSubmissionTest {
    private static final String RUBRIC =
            IntStream.range(0, 7).mapToObj(n -> "\"does " + n + "\"").collect(Collectors.joining(", ", "[", "]"));
    private static final String WITH_RUBRIC =
            ", \"nudge\": \"value2\", \"value1_anchors\": " + RUBRIC + ", \"value2_anchors\": " + RUBRIC;

    private static EmbeddedKafka kafka;

    @TempDir
    Path folder;

    @BeforeAll
    static void startKafka() {
        kafka = EmbeddedKafka.start();
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @Test
    void a_question_without_a_rubric_becomes_a_task_and_one_with_a_rubric_a_proposal_behind_the_triples()
            throws Exception {
        var loaded = load(4);
        var access = access("put.");

        submit(access, loaded);

        var tasks = new ArrayList<GenerationTask>();
        try (var read = access.valueDeserializer(GenerationTask.class)) {
            values(access, TopicName.GENERATION_TASKS).forEach(bytes -> tasks.add(read.deserialize("", bytes)));
        }
        assertThat(tasks).hasSize(4).allSatisfy(task -> {
            assertThat(task.getFrame()).isEqualTo(Frame.IMPORTED);
            assertThat(task.getDrawProbability()).isEqualTo(1.0);
            assertThat(task.getQuestion()).startsWith("Without ");
            assertThat(task.getSource().getId()).isEqualTo("id-" + (task.getOrdinal() - 2));
        });
        assertThat(tasks).extracting(GenerationTask::getOrdinal).containsExactlyInAnyOrder(2, 4, 6, 8);
        try (var read = access.valueDeserializer(ProposedScenario.class)) {
            assertThat(values(access, TopicName.PROPOSED_SCENARIOS).stream().map(bytes -> read.deserialize("", bytes)))
                    .hasSize(4)
                    .allSatisfy(proposal -> {
                        assertThat(proposal.getQuestion().getNudge()).isEqualTo(Nudge.VALUE2);
                        assertThat(proposal.getQuestion().getGenerator()).isEqualTo("import");
                        assertThat(proposal.getQuestion().getRubric().getValue1Anchors())
                                .hasSize(7);
                    });
        }
    }

    @Test
    void a_submission_that_was_cut_off_is_completed_by_the_next_and_nothing_is_written_twice() throws Exception {
        var loaded = load(30);
        var access = access("cut.");
        cutOffAfter(access, loaded, 17);

        submit(access, loaded);
        submit(access, loaded);

        var expected =
                ImportedWork.of(loaded).stream().map(ImportedWork.Item::key).toList();
        var written = new ArrayList<>(keys(access, TopicName.GENERATION_TASKS));
        written.addAll(keys(access, TopicName.PROPOSED_SCENARIOS));
        assertThat(written).hasSize(60).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(keys(access, TopicName.CAMPAIGNS)).hasSize(1);
    }

    @Test
    void the_same_questions_make_the_same_records_and_another_question_another_campaign() throws Exception {
        var once = load(3);
        var again = load(3);
        var more = load(4);

        assertThat(ImportedWork.of(again).stream())
                .containsExactlyElementsOf(ImportedWork.of(once).stream().toList());
        assertThat(more.campaign().getCampaignId()).isNotEqualTo(once.campaign().getCampaignId());
        assertThat(ImportedWork.of(once).stream().map(ImportedWork.Item::key)).doesNotHaveDuplicates();
    }

    /** As a submitter that is killed: the campaign and some of its questions are there. */
    private static void cutOffAfter(KafkaAccess access, LoadedCampaign loaded, int items) throws Exception {
        try (var producer = access.producer(Map.of())) {
            producer.send(new ProducerRecord<>(
                            access.topics().of(TopicName.CAMPAIGNS),
                            loaded.campaign().getCampaignId(),
                            loaded.campaign()))
                    .get();
            for (var item : ImportedWork.of(loaded).stream().limit(items).toList()) {
                producer.send(new ProducerRecord<>(access.topics().of(item.topic()), item.key(), item.value()))
                        .get();
            }
        }
    }

    private static void submit(KafkaAccess access, LoadedCampaign loaded) throws InterruptedException {
        try (var submission = new Submission(access, loaded, Clock.systemUTC())) {
            submission.submit();
        }
    }

    private LoadedCampaign load(int each) throws IOException {
        var lines = IntStream.range(0, each)
                .boxed()
                .flatMap(n ->
                        List.of(row(2 * n, "Without " + n, ""), row(2 * n + 1, "With " + n, WITH_RUBRIC)).stream())
                .collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve("questions.jsonl"), lines);
        return new CampaignLoader()
                .load(
                        Optional.empty(),
                        new CampaignOverrides(
                                OptionalInt.of(2),
                                OptionalLong.empty(),
                                Optional.of(file),
                                Optional.empty(),
                                Optional.empty(),
                                java.util.List.of()));
    }

    private static String row(int number, String question, String more) {
        return "{\"id\": \"id-%d\", \"question\": \"%s\", \"value1\": \"one\", \"category1\": \"A\", \"value2\": \"two\", \"category2\": \"B\"%s}"
                .formatted(number, question, more);
    }

    private static KafkaAccess access(String prefix) {
        var said =
                Said.by("topics", "--kafka", kafka.bootstrapServers(), "--topic-prefix", prefix, "--partitions", "3");
        assertThat(said.code()).as(said.err()).isZero();
        return new DirectKafkaAccess(
                KafkaSettings.of(kafka.bootstrapServers(), "mock://imported", new TopicNames(prefix)),
                "test",
                new SimpleMeterRegistry());
    }

    private static List<String> keys(KafkaAccess access, TopicName topic) {
        return records(access, topic).stream().map(Map.Entry::getKey).toList();
    }

    private static List<byte[]> values(KafkaAccess access, TopicName topic) {
        return records(access, topic).stream().map(Map.Entry::getValue).toList();
    }

    private static List<Map.Entry<String, byte[]>> records(KafkaAccess access, TopicName topic) {
        var name = access.topics().of(topic);
        var all = new ArrayList<Map.Entry<String, byte[]>>();
        try (var consumer = access.consumer(Map.of())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(entry -> all.add(Map.entry(entry.key(), entry.value())));
            }
        }
        return all;
    }
}
