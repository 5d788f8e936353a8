package dev.specstress.kit.slowcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.slowcall.internal.CommittedRecords;
import dev.specstress.schemas.TaxonomyValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Records that must wait, as those of a paused campaign, and what becomes of the others. */
class SlowCallHoldTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int HELD = 1_000;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();
    private volatile boolean paused = true;

    private SlowCallLoop<TaxonomyValue> started(String topic, int maxInFlight) {
        var loop = new SlowCallLoop<>(
                Instance.settings(topic, maxInFlight),
                Broker.kafka(),
                TaxonomyValue.class,
                (inbound, _) -> handled.add(inbound.value().getName()),
                value -> paused && number(value) >= HELD,
                meters);
        loop.start();
        return loop;
    }

    private static int number(TaxonomyValue value) {
        return Integer.parseInt(value.getName());
    }

    private static List<ProducerRecord<String, byte[]>> records(String topic, int partition, int from, int to) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int number = from; number < to; number++) {
            records.add(new ProducerRecord<>(
                    topic, partition, Integer.toString(number), TestKafka.bytes(Broker.value(number))));
        }
        return records;
    }

    private double gauge(String name) {
        return meters.get("specstress.slowcall." + name).gauge().value();
    }

    private void awaitDone(String topic, int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(CommittedRecords.names("group-" + topic, topic))
                        .hasSize(count));
    }

    @Test
    void heldRecordsTakeNoPlaceAndThoseBehindThemGoOn() throws Exception {
        // Given as many held records as would fill the loop three times, before others of the same partition
        Broker.topic("held", 1);
        Broker.write(records("held", 0, HELD, HELD + 6));
        Broker.write(records("held", 0, 0, 20));

        try (var _ = started("held", 2)) {
            // When the others are done
            awaitDone("held", 20);

            // Then the held ones wait, and are handled once they may be
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(gauge("held")).isEqualTo(6);
                assertThat(gauge("in.flight")).isZero();
            });
            assertThat(handled).hasSize(20);
            paused = false;
            awaitDone("held", 26);
        }
        assertThat(handled).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void moreThanMayBeHeldBlockTheirOwnPartitionAlone() throws Exception {
        Broker.topic("held-many", 2);
        Broker.write(records("held-many", 0, HELD, HELD + 40));
        Broker.write(records("held-many", 0, 100, 110));
        Broker.write(records("held-many", 1, 0, 20));

        try (var _ = started("held-many", 2)) {
            awaitDone("held-many", 20);
            await().atMost(SOON).untilAsserted(() -> {
                // Four for each place, and what was begun before it was known to be held.
                assertThat(gauge("held")).isBetween(8.0, 10.0);
                assertThat(gauge("paused.partitions")).isEqualTo(1);
            });
            assertThat(handled).hasSize(20);

            paused = false;
            awaitDone("held-many", 70);
        }
        assertThat(handled).hasSize(70).doesNotHaveDuplicates();
    }

    @Test
    void anEndDoesNotWaitForHeldRecordsAndTheNextMemberHasThem() throws Exception {
        Broker.topic("held-end", 1);
        Broker.write(records("held-end", 0, HELD, HELD + 5));
        var loop = started("held-end", 5);
        await().atMost(SOON).until(() -> gauge("held") == 5);

        long began = System.nanoTime();
        loop.stop(Duration.ofSeconds(20));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Instance.DRAIN);
        assertThat(handled).isEmpty();
        paused = false;
        try (var _ = started("held-end", 5)) {
            awaitDone("held-end", 5);
        }
        assertThat(handled).hasSize(5);
    }
}
