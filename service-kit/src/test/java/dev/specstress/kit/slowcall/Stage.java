package dev.specstress.kit.slowcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.slowcall.guarantee.Event;
import dev.specstress.kit.slowcall.guarantee.Trace;
import dev.specstress.kit.slowcall.internal.CommittedRecords;
import dev.specstress.schemas.TaxonomyValue;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Where a scenario plays: a topic of its own, its output, and the trace of all that happens. */
final class Stage {
    static final int IN_FLIGHT = 80;
    static final long IN_FLIGHT_BYTES = 1_500;
    static final Duration DRAIN = Duration.ofSeconds(2);
    static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int PARTITIONS = 6;

    private final Trace trace = new Trace();
    private final String topic;
    private final Set<String> poison = new HashSet<>();
    private CommittedRecords committed;

    Stage(String topic) throws Exception {
        this.topic = topic;
        Broker.topic(topic, PARTITIONS);
        Broker.topic(topic + "-out", PARTITIONS);
    }

    String topic() {
        return topic;
    }

    Trace trace() {
        return trace;
    }

    /** Call it once all is written, and whenever more was. */
    void written() {
        committed = CommittedRecords.in(topic);
    }

    Set<String> poison() {
        return poison;
    }

    /** Takes 20 to 120 ms a record, differently long for each, so that few complete in order. */
    Instance instance(String name) {
        return instance(name, (inbound, outbox) -> {});
    }

    /** The same, with something done before it takes its time. */
    Instance instance(String name, RecordHandler<TaxonomyValue> before) {
        CommittedRecords known = committed;
        return new Instance(
                name,
                trace,
                Instance.settings(topic, IN_FLIGHT, IN_FLIGHT_BYTES, DRAIN),
                known::doneBy,
                (inbound, outbox) -> {
                    before.handle(inbound, outbox);
                    Thread.sleep(20 + Math.floorMod(inbound.value().getName().hashCode() * 31, 100));
                    outbox.send(topic + "-out", inbound.key(), inbound.value());
                });
    }

    void awaitReturned(long count) {
        await().atMost(LONG_ENOUGH).until(() -> trace.returnedCount() >= count);
    }

    void awaitReturned(Instance instance, long count) {
        await().atMost(LONG_ENOUGH).until(() -> trace.returnedCount(instance.name()) >= count);
    }

    void awaitAllDone(Set<String> records) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(committed.doneBy(Broker.committed("group-" + topic)))
                        .containsAll(records));
    }

    /** While no instance runs. */
    void lookWhatIsCommitted() throws Exception {
        trace.add(new Event.FoundCommitted(committed.doneBy(Broker.committed("group-" + topic))));
    }
}
