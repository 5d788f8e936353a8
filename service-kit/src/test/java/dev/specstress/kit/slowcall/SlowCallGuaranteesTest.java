package dev.specstress.kit.slowcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.slowcall.guarantee.BoundedInFlight;
import dev.specstress.kit.slowcall.guarantee.EveryRecordIsHandled;
import dev.specstress.kit.slowcall.guarantee.Guarantee;
import dev.specstress.kit.slowcall.guarantee.NeverTwiceAtOnce;
import dev.specstress.kit.slowcall.guarantee.NothingCommittedIsRepeated;
import dev.specstress.kit.slowcall.guarantee.NothingIsCommittedBeforeItIsHandled;
import dev.specstress.kit.slowcall.guarantee.Trace;
import dev.specstress.kit.slowcall.internal.CommittedRecords;
import dev.specstress.schemas.TaxonomyValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every guarantee holds in every kind of run: undisturbed, killed midway, rebalanced midway. */
class SlowCallGuaranteesTest {
    private static final int RECORDS = 2_000;
    private static final int IN_FLIGHT = 200;
    private static final int SLOWEST = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final List<Guarantee> ALL = List.of(
            new EveryRecordIsHandled(),
            new NothingCommittedIsRepeated(),
            new NothingIsCommittedBeforeItIsHandled(),
            new NeverTwiceAtOnce(),
            new BoundedInFlight(IN_FLIGHT));

    private final Trace trace = new Trace();

    private static final Set<String> WRITTEN =
            IntStream.range(0, RECORDS).mapToObj(Integer::toString).collect(Collectors.toSet());

    private String topic(String name) throws Exception {
        Broker.topic(name, 4);
        Broker.topic(name + "-out", 4);
        Broker.write(name, RECORDS);
        return name;
    }

    /** Takes differently long for each record, up to {@code slowest} milliseconds, so that few complete in order. */
    private Instance instance(String name, String topic, int slowest) {
        return new Instance(name, trace, Instance.settings(topic, IN_FLIGHT), (inbound, outbox) -> {
            TaxonomyValue value = inbound.value();
            Thread.sleep(5 + Math.floorMod(value.getName().hashCode() * 31, slowest));
            outbox.send(topic + "-out", inbound.key(), value);
        });
    }

    private void awaitAllDone(String topic) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(CommittedRecords.names("group-" + topic, topic))
                        .hasSize(RECORDS));
    }

    private void verify(String topic) {
        for (Guarantee guarantee : ALL) {
            assertThat(guarantee.brokenBy(trace, WRITTEN)).as("%s", guarantee).isEmpty();
        }
        assertThat(Broker.namesIn(topic + "-out")).isEqualTo(WRITTEN);
    }

    @Test
    void undisturbed() throws Exception {
        String topic = topic("undisturbed");

        try (Instance _ = instance("1", topic, SLOWEST)) {
            awaitAllDone(topic);
        }

        verify(topic);
        assertThat(trace.begunCount()).as("nothing is repeated").isEqualTo(RECORDS);
        assertThat(CommittedRecords.holes("group-" + topic)).isZero();
    }

    @Test
    void killedMidwayThreeTimes() throws Exception {
        String topic = topic("killed");

        for (int kill = 1; kill <= 3; kill++) {
            long enough = (long) kill * RECORDS / 5;
            try (Instance doomed = instance("doomed-" + kill, topic, SLOWEST)) {
                await().atMost(PATIENCE).until(() -> trace.returnedCount() > enough);
                doomed.kill();
            }
            trace.foundCommitted(CommittedRecords.names("group-" + topic, topic));
        }
        try (Instance _ = instance("last", topic, SLOWEST)) {
            awaitAllDone(topic);
        }

        verify(topic);
        assertThat(trace.begunCount()).as("kills repeat something").isGreaterThan(RECORDS);
    }

    @Test
    void rebalancedMidwayByComingAndGoing() throws Exception {
        String topic = topic("rebalanced");

        try (Instance first = instance("1", topic, 10 * SLOWEST)) {
            await().atMost(PATIENCE).until(() -> trace.returnedCount() > RECORDS / 10);
            try (Instance second = instance("2", topic, 10 * SLOWEST)) {
                await().atMost(PATIENCE).until(() -> trace.returnedCount("2") > IN_FLIGHT);
                assertThat(second.loop().health().ready()).isTrue();
            }
            awaitAllDone(topic);
            assertThat(first.loop().health().ready()).isTrue();
        }

        verify(topic);
        assertThat(trace.begunCount()).as("orderly hand-overs repeat nothing").isEqualTo(RECORDS);
    }
}
