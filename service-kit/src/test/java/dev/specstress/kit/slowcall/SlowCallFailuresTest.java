package dev.specstress.kit.slowcall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.slowcall.internal.CommittedRecords;
import dev.specstress.schemas.TaxonomyValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The failure matrix of docs/guarantees.md, row by row, on a real broker. */
class SlowCallFailuresTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestKafka kafka = Broker.kafka();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();

    private SlowCallLoop<TaxonomyValue> started(SlowCallSettings settings, RecordHandler<TaxonomyValue> handler) {
        var loop = new SlowCallLoop<>(settings, kafka, TaxonomyValue.class, handler, meters);
        loop.start();
        return loop;
    }

    private void handle(Inbound<TaxonomyValue> inbound, Outbox outbox) {
        handled.add(inbound.value().getName());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private void awaitDone(String topic, int count) {
        await().atMost(SOON)
                .until(() -> Broker.committedOffset("group-" + topic, new TopicPartition(topic, 0)) == count);
    }

    @Test
    void aRecordThatCannotBeHandledGoesToTheDlqAndTheRestGoesOn() throws Exception {
        // Given a poison record, bytes that are no value, a handler's mistake and a record without value, among others
        Broker.topic("poison", 1);
        Broker.write("poison", 3);
        Broker.write(new ProducerRecord<>("poison", 0, 1_700_000_000_000L, "bad", "\u0001nonsense".getBytes(UTF_8)));
        Broker.write(new ProducerRecord<>("poison", "empty", null));
        Broker.write("poison", 3, 6);

        // When
        try (var _ = started(Instance.settings("poison", 10), (inbound, outbox) -> {
            switch (inbound.value().getName()) {
                case "1" -> throw new PoisonRecordException("no such\nmodel\u0007 " + "x".repeat(600));
                case "4" -> throw new IllegalStateException();
                default -> handle(inbound, outbox);
            }
        })) {
            awaitDone("poison", 8);
        }

        // Then
        assertThat(handled).containsExactlyInAnyOrder("0", "2", "3", "5");
        List<ConsumerRecord<String, byte[]>> dead = Broker.read("poison.dlq");
        assertThat(dead).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("1", "bad", "empty", "4");
        for (var record : dead) {
            assertThat(header(record, DlqHeaders.TOPIC)).isEqualTo("poison");
            assertThat(header(record, DlqHeaders.PARTITION)).isEqualTo("0");
            assertThat(header(record, DlqHeaders.GROUP)).isEqualTo("group-poison");
            switch (record.key()) {
                case "1" -> {
                    assertThat(record.value()).isEqualTo(TestKafka.bytes(Broker.value(1)));
                    assertThat(header(record, DlqHeaders.EXCEPTION_CLASS))
                            .isEqualTo(PoisonRecordException.class.getName());
                    assertThat(header(record, DlqHeaders.EXCEPTION_MESSAGE))
                            .hasSize(500)
                            .startsWith("no such model  xx");
                    assertThat(header(record, DlqHeaders.OFFSET)).isEqualTo("1");
                }
                case "bad" -> {
                    assertThat(record.value()).isEqualTo("\u0001nonsense".getBytes(UTF_8));
                    assertThat(header(record, DlqHeaders.TIMESTAMP)).isEqualTo("1700000000000");
                }
                case "empty" -> assertThat(record.value()).isNull();
                default ->
                    assertThat(header(record, DlqHeaders.EXCEPTION_MESSAGE)).isEmpty();
            }
        }
        assertThat(meters.get("specstress.slowcall.completed")
                        .tag("result", "dlq")
                        .counter()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void aRegistryThatIsAwayMakesNoRecordPoisonAndHealthSaysSo() throws Exception {
        Broker.topic("registry", 1);
        Broker.write("registry", 5);
        kafka.registryAway(true);

        try (var loop = started(Instance.settings("registry", 10), this::handle)) {
            await().atMost(SOON)
                    .until(() -> loop.health() instanceof Health.Starting(String what) && what.contains("registry"));
            kafka.registryAway(false);
            awaitDone("registry", 5);
            assertThat(loop.health()).isEqualTo(new Health.Ready());
        }

        assertThat(handled).hasSize(5);
    }

    @Test
    void aRegistryThatStaysAwayFailsTheLoopAndLeavesTheRecordsForLater() throws Exception {
        Broker.topic("registry-gone", 1);
        Broker.write("registry-gone", 2);
        kafka.registryAway(true);

        var settings = Instance.settings("registry-gone", 10).withPatience(Duration.ofMillis(500));
        try (var loop = started(settings, this::handle)) {
            await().atMost(SOON).until(() -> !loop.health().live());
            assertThat(((Health.Failed) loop.health()).reason())
                    .contains("PT0.5S", "schema registry", "connection refused");
        }

        assertThat(CommittedRecords.names("group-registry-gone", "registry-gone"))
                .isEmpty();
    }

    @Test
    void aRegistryThatIsAwayWhenAnOutputIsWrittenIsWaitedForWithoutCallingTheHandlerAgain() throws Exception {
        Broker.topic("registry-out", 1);
        Broker.topic("registry-outputs", 1);
        Broker.write("registry-out", 3);

        try (var loop = started(Instance.settings("registry-out", 10), (inbound, outbox) -> {
            kafka.registryAway(true);
            handle(inbound, outbox);
            outbox.send("registry-outputs", inbound.key(), inbound.value());
        })) {
            await().atMost(SOON).until(() -> loop.health().equals(new Health.Starting("the schema registry")));
            await().atMost(SOON).until(() -> {
                kafka.registryAway(false);
                return Broker.committedOffset("group-registry-out", new TopicPartition("registry-out", 0)) == 3;
            });
        }

        assertThat(handled).containsExactlyInAnyOrder("0", "1", "2");
        assertThat(Broker.namesIn("registry-outputs")).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void aRegistryThatRefusesUsFailsTheLoopAndSaysNothingAgainstARecord() throws Exception {
        Broker.topic("refused", 1);
        Broker.write("refused", 2);
        kafka.registryRefuses();

        try (var loop = started(Instance.settings("refused", 10), this::handle)) {
            await().atMost(SOON).until(() -> !loop.health().live());
            assertThat(((Health.Failed) loop.health()).reason())
                    .contains("refused-0 offset ", "the schema registry refuses us", "wrong password");
        }

        assertThat(CommittedRecords.names("group-refused", "refused")).isEmpty();
        assertThat(deadLetters("refused")).isEmpty();
    }

    @Test
    void aRegistryThatRefusesAnOutputsSchemaFailsTheLoopAndSaysNothingAgainstARecord() throws Exception {
        Broker.topic("refused-out", 1);
        Broker.topic("refused-outputs", 1);
        Broker.write("refused-out", 1);

        try (var loop = started(Instance.settings("refused-out", 10), (inbound, outbox) -> {
            kafka.registryRefuses();
            outbox.send("refused-outputs", inbound.key(), inbound.value());
        })) {
            await().atMost(SOON).until(() -> !loop.health().live());
            assertThat(((Health.Failed) loop.health()).reason())
                    .contains("the schema registry refuses records of refused-outputs", "wrong password");
        }

        assertThat(deadLetters("refused-out")).isEmpty();
    }

    /** Empty also where there is no such topic. */
    private static List<ConsumerRecord<String, byte[]>> deadLetters(String topic) throws Exception {
        try (var admin = Broker.kafka().admin()) {
            return admin.listTopics().names().get().contains(topic + ".dlq") ? Broker.read(topic + ".dlq") : List.of();
        }
    }

    @Test
    void anOutputThatNoBrokerTakesIsNotDoneAndFailsTheLoop() throws Exception {
        Broker.topic("outputs", 1);
        Broker.write("outputs", 1);

        try (var loop = started(
                Instance.settings("outputs", 10), (_, outbox) -> outbox.send("not a topic!", "k", Broker.value(1)))) {
            await().atMost(SOON).until(() -> !loop.health().live());
            assertThat(((Health.Failed) loop.health()).reason()).contains("outputs-0 offset 0", "not a topic!");
        }

        assertThat(CommittedRecords.names("group-outputs", "outputs")).isEmpty();
    }

    @Test
    void aDlqThatNoBrokerTakesBlocksTheCommitAndFailsTheLoop() throws Exception {
        // Given a DLQ that is there, but takes records of no more than 100 bytes, and a poison record whose key is
        // larger
        Broker.topic("blocked", 1);
        Broker.topic("blocked.dlq", 1, Map.of("max.message.bytes", "100"));
        Broker.write("blocked", 3);
        Broker.write(new ProducerRecord<>("blocked", "k".repeat(300), null));
        Broker.write("blocked", 4, 6);

        try (var loop = started(Instance.settings("blocked", 10), this::handle)) {
            await().atMost(SOON).until(() -> loop.health() instanceof Health.Failed);
            assertThat(loop.health().toString()).contains("blocked-0 offset 3");
        }

        // Then the others may be done, but the watermark stays before it
        assertThat(Broker.committedOffset("group-blocked", new TopicPartition("blocked", 0)))
                .isLessThanOrEqualTo(3);
        assertThat(Broker.read("blocked.dlq")).isEmpty();
    }

    @Test
    void anOutputTooLargeToBeWrittenSendsItsInputToTheDlq() throws Exception {
        Broker.topic("large", 1);
        Broker.topic("large-out", 1);
        Broker.write("large", 1);
        var large = TaxonomyValue.newBuilder(Broker.value(1))
                .setDescription("x".repeat(2 << 20))
                .build();

        try (var _ = started(Instance.settings("large", 10), (_, outbox) -> outbox.send("large-out", "k", large))) {
            awaitDone("large", 1);
        }

        assertThat(header(Broker.read("large.dlq").getFirst(), DlqHeaders.EXCEPTION_MESSAGE))
                .contains("large-out", "RecordTooLarge");
    }

    @Test
    void aHandlersErrorFailsTheLoopAndDoesNotCountAsPoison() throws Exception {
        Broker.topic("errors", 1);
        Broker.write("errors", 1);

        try (var loop = started(Instance.settings("errors", 10), (_, _) -> {
            throw new StackOverflowError("deep");
        })) {
            await().atMost(SOON).until(() -> !loop.health().live());
            assertThat(((Health.Failed) loop.health()).reason()).contains("errors-0 offset 0: StackOverflowError");
        }

        assertThat(CommittedRecords.names("group-errors", "errors")).isEmpty();
    }

    @Test
    void recordsDeletedBeforeTheyWereHandledStopTheLoopInsteadOfBeingSkipped() throws Exception {
        // Given a group that has committed 2, and a topic that now begins at 4
        Broker.topic("deleted", 1);
        Broker.write("deleted", 2);
        try (var _ = started(Instance.settings("deleted", 10), this::handle)) {
            awaitDone("deleted", 2);
        }
        Broker.write("deleted", 2, 6);
        try (var admin = kafka.admin()) {
            var before = RecordsToDelete.beforeOffset(4);
            admin.deleteRecords(Map.of(new TopicPartition("deleted", 0), before))
                    .all()
                    .get();
        }

        try (var loop = started(Instance.settings("deleted", 10), this::handle)) {
            await().atMost(SOON).until(() -> !loop.health().live());
            assertThat(((Health.Failed) loop.health()).reason())
                    .contains("deleted-0=2", "no longer holds", "--reset-offsets");
        }

        assertThat(handled).hasSize(2);
    }

    @Test
    void aPartitionAddedLaterBeginsAtItsBeginningAndTheOthersGoOnWhereTheyWere() throws Exception {
        Broker.topic("regrown", 1);
        Broker.write("regrown", 2);
        try (var _ = started(Instance.settings("regrown", 10), this::handle)) {
            awaitDone("regrown", 2);
        }
        // When partitions are added later, they begin at their beginning
        try (var admin = kafka.admin()) {
            admin.createPartitions(Map.of("regrown", NewPartitions.increaseTo(2)))
                    .all()
                    .get();
        }
        Broker.write(new ProducerRecord<>("regrown", 1, "k", TestKafka.bytes(Broker.value(7))));
        try (var _ = started(Instance.settings("regrown", 10), this::handle)) {
            await().atMost(SOON).until(() -> handled.contains("7"));
        }

        assertThat(handled).containsExactlyInAnyOrder("0", "1", "7");
    }
}
