package dev.specstress.kit.slowcall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.slowcall.internal.CommittedRecords;
import dev.specstress.schemas.TaxonomyValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What the loop does with a real broker when nothing fails. */
class SlowCallLoopTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();

    private SlowCallLoop<TaxonomyValue> started(
            TestKafka kafka, SlowCallSettings settings, RecordHandler<TaxonomyValue> handler) {
        var loop = new SlowCallLoop<>(settings, kafka, TaxonomyValue.class, handler, meters);
        loop.start();
        return loop;
    }

    private SlowCallLoop<TaxonomyValue> started(SlowCallSettings settings, RecordHandler<TaxonomyValue> handler) {
        return started(Broker.kafka(), settings, handler);
    }

    private void handle(Inbound<TaxonomyValue> inbound, Outbox outbox) {
        handled.add(inbound.value().getName());
    }

    private static RecordHandler<TaxonomyValue> hangingOn(String name, RecordHandler<TaxonomyValue> others) {
        return (inbound, outbox) -> {
            if (inbound.value().getName().equals(name)) {
                new CountDownLatch(1).await();
            }
            others.handle(inbound, outbox);
        };
    }

    private double gauge(String name) {
        return meters.get("specstress.slowcall." + name)
                .tag("loop", "test")
                .gauge()
                .value();
    }

    @Test
    void anIdleLoopStopsQuickly() throws Exception {
        Broker.topic("idle", 3);
        Broker.write("idle", 5);
        var settings = Instance.settings("idle", 10);
        List<Duration> stops = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var loop = started(settings, this::handle);
            await().atMost(SOON).until(() -> loop.health().ready());
            await().atMost(SOON).until(() -> handled.size() == 5);
            Thread.sleep(300 + 70 * i);

            long began = System.nanoTime();
            loop.stop(Duration.ofSeconds(10));
            stops.add(Duration.ofNanos(System.nanoTime() - began));
        }

        Duration median = stops.stream().sorted().toList().get(1);
        assertThat(median).as("stops took %s", stops).isLessThan(Duration.ofMillis(250));
        assertThat(handled).hasSize(5);
    }

    @Test
    void whatCompletedPastARecordThatHangsIsNotRepeatedByTheNextMember() throws Exception {
        // Given a first record that hangs, and 49 later ones that are done
        Broker.topic("holes", 1);
        Broker.write("holes", 50);
        var shortDrain = new SlowCallSettings(
                "test", "group-holes", Set.of("holes"), 60, 1 << 20, Duration.ofMillis(100), Duration.ofMillis(50));
        try (var _ = started(shortDrain, hangingOn("0", this::handle))) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(CommittedRecords.names("group-holes", "holes"))
                            .hasSize(49));
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(gauge("in.flight")).isEqualTo(1);
                assertThat(gauge("holes")).isEqualTo(1);
                assertThat(gauge("watermark.lag")).isEqualTo(50);
                assertThat(meters.get("specstress.slowcall.oldest.in.flight")
                                .timeGauge()
                                .value())
                        .isPositive();
            });
            assertThat(Broker.committedOffset("group-holes", new TopicPartition("holes", 0)))
                    .isZero();
        }
        handled.clear();

        // When another member takes over
        try (var _ = started(shortDrain, this::handle)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(CommittedRecords.names("group-holes", "holes"))
                            .hasSize(50));
        }

        // Then it repeats the one that was in flight
        assertThat(handled).containsExactly("0");
    }

    @Test
    void aFullLoopStillFetchesFromPartitionsThatHoldNothingBack() throws Exception {
        // Given a loop that is full with the first of two records of one partition
        Broker.topic("alone", 2);
        for (int i = 0; i < 2; i++) {
            Broker.write(new ProducerRecord<>("alone", 0, "k", TestKafka.bytes(Broker.value(i))));
        }
        var settings = new SlowCallSettings(
                "test", "group-alone", Set.of("alone"), 1, 1 << 20, Duration.ofMillis(100), Duration.ofMillis(50));
        var release = new CountDownLatch(1);
        try (var _ = started(settings, (inbound, outbox) -> {
            release.await();
            handle(inbound, outbox);
        })) {
            await().atMost(SOON).until(() -> gauge("in.flight") == 1 && gauge("paused.partitions") == 1);
            Broker.write(new ProducerRecord<>("alone", 1, "k", TestKafka.bytes(Broker.value(9))));
            // The full loop still fetches from the partition that holds nothing back
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(gauge("paused.partitions")).isEqualTo(2));
            release.countDown();
            await().atMost(SOON).untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrder("0", "1", "9"));
        }
    }

    @Test
    void bytesInFlightAreBoundedAndALargerRecordIsHandledAlone() throws Exception {
        Broker.topic("bytes", 1);
        var large = TaxonomyValue.newBuilder(Broker.value(0))
                .setDescription("x".repeat(3_000))
                .build();
        for (int i = 0; i < 12; i++) {
            Broker.write(new ProducerRecord<>("bytes", "k", TestKafka.bytes(large)));
        }
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var settings = new SlowCallSettings(
                "test", "group-bytes", Set.of("bytes"), 100, 2_000, Duration.ofMillis(100), Instance.DRAIN);

        try (var _ = started(settings, (inbound, outbox) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(10);
            now.decrementAndGet();
            handle(inbound, outbox);
        })) {
            await().atMost(SOON).untilAsserted(() -> assertThat(handled).hasSize(12));
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void aCallMayTakeLongerThanTheGroupsPollInterval() throws Exception {
        Broker.topic("slow", 1);
        Broker.write("slow", 3);
        var impatient = Broker.kafka(Map.of("max.poll.interval.ms", 1_000));

        try (var loop = started(impatient, Instance.settings("slow", 1), (inbound, outbox) -> {
            Thread.sleep(1_600);
            handle(inbound, outbox);
        })) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(CommittedRecords.names("group-slow", "slow"))
                            .hasSize(3));
            assertThat(loop.health()).isEqualTo(new Health.Ready());
        }

        assertThat(handled).containsExactly("0", "1", "2");
    }

    @Test
    void abortedTransactionsAndMarkersDoNotHoldTheWatermarkBack() throws Exception {
        Broker.topic("transactions", 1);
        Broker.writeTransactions("transactions", 0, 6, 5);
        var partition = new TopicPartition("transactions", 0);

        try (var _ = started(Instance.settings("transactions", 4), this::handle)) {
            long end = Broker.end(partition);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Broker.committedOffset("group-transactions", partition))
                            .isEqualTo(end));
        }

        assertThat(handled).hasSize(15).contains("0", "14", "24").doesNotContain("5", "15", "29");
    }

    @Test
    void stoppingTakesNoLongerThanAllowedThoughHandlersHangAndIgnoreInterruption() throws Exception {
        Broker.topic("hang", 1);
        Broker.write("hang", 20);
        var release = new CountDownLatch(1);
        var loop = started(Instance.settings("hang", 10), (inbound, outbox) -> {
            handle(inbound, outbox);
            if (!inbound.value().getName().equals("0")) {
                awaitWhateverHappens(release);
            }
        });
        await().atMost(SOON).untilAsserted(() -> assertThat(handled).hasSizeGreaterThanOrEqualTo(10));

        long before = System.nanoTime();
        loop.stop(Duration.ofSeconds(2));
        loop.stop(Duration.ofSeconds(2));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(2_500));
        assertThat(loop.health()).isEqualTo(new Health.Stopping());
        assertThat(CommittedRecords.names("group-hang", "hang")).containsExactly("0");
        release.countDown();
    }

    private static void awaitWhateverHappens(CountDownLatch release) {
        boolean released = false;
        while (!released) {
            try {
                release.await();
                released = true;
            } catch (InterruptedException _) {
                // A handler that does not do as it should.
            }
        }
    }

    @Test
    void everyOutputIsOnItsInputsTraceAndNoTraceIsMadeUp() throws Exception {
        Broker.topic("trace", 1);
        Broker.topic("trace-out", 1);
        var traced = new ProducerRecord<>("trace", "traced", TestKafka.bytes(Broker.value(1)));
        traced.headers().add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));
        Broker.write(traced);
        Broker.write(new ProducerRecord<>("trace", "bare", TestKafka.bytes(Broker.value(2))));

        try (var _ = started(Instance.settings("trace", 4), (inbound, outbox) -> {
            outbox.send("trace-out", inbound.key(), inbound.value());
            outbox.send("trace-out", inbound.key(), inbound.value());
        })) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(CommittedRecords.names("group-trace", "trace"))
                            .hasSize(2));
        }

        var outputs = Broker.read("trace-out");
        assertThat(outputs).hasSize(4).allSatisfy(output -> {
            var header = output.headers().lastHeader("traceparent");
            if (output.key().equals("traced")) {
                assertThat(new String(header.value(), UTF_8))
                        .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
                        .doesNotContain("b7ad6b7169203331");
            } else {
                assertThat(header).isNull();
            }
        });
    }

    @Test
    void aPatternReadsTopicsMadeLaterButNeverADlq() throws Exception {
        Broker.topic("lanes.one", 1);
        Broker.topic("lanes.one.dlq", 1);
        Broker.write("lanes.one", 1);
        Broker.write("lanes.one.dlq", 5, 6);
        var settings = new SlowCallSettings(
                "test",
                "group-lanes",
                Pattern.compile("lanes\\..*"),
                4,
                1 << 20,
                Duration.ofMillis(100),
                Instance.DRAIN);
        var alert = Broker.kafka(Map.of("metadata.max.age.ms", 300));

        try (var _ = started(alert, settings, this::handle)) {
            await().atMost(SOON).untilAsserted(() -> assertThat(handled).containsExactly("0"));
            Broker.topic("lanes.two", 1);
            Broker.write("lanes.two", 1, 2);
            await().atMost(SOON).untilAsserted(() -> assertThat(handled).containsExactly("0", "1"));
        }
    }

    @Test
    void itIsStartedOnceAndNotAfterItWasStopped() {
        var loop = new SlowCallLoop<>(
                Instance.settings("never", 1), Broker.kafka(), TaxonomyValue.class, this::handle, meters);

        loop.stop(Duration.ofSeconds(1));

        assertThat(loop.health()).isEqualTo(new Health.Stopping());
        assertThatThrownBy(loop::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("once");
    }
}
