package dev.specstress.kit.slowcall.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each guarantee accepts a valid trace and refuses an invalid one, so that a suite that passes says something. */
class GuaranteesTest {
    private static final Set<String> WRITTEN = Set.of("a", "b");
    private static final Event KILLED = new Event.Killed("1");

    private static Event begun(String instance, String record) {
        return begun(instance, record, 1);
    }

    private static Event begun(String instance, String record, long bytes) {
        return new Event.Begun(instance, record, bytes);
    }

    private static Event returned(String instance, String record) {
        return new Event.Ended(instance, record, true);
    }

    private static Event threw(String instance, String record) {
        return new Event.Ended(instance, record, false);
    }

    private static Event output(String record) {
        return new Event.OutputAcknowledged("1", record);
    }

    private static Event dead(String record) {
        return new Event.DeadLettered("2", record);
    }

    private static Event committed(String... records) {
        return new Event.Committed("1", Set.of(records));
    }

    private static Event stopped(int seconds) {
        return new Event.Stopped("1", Duration.ofSeconds(seconds), Duration.ofSeconds(10));
    }

    private static void keeps(Guarantee guarantee, Event... events) {
        assertThat(guarantee.brokenBy(Trace.of(events), WRITTEN)).isEmpty();
    }

    private static void breaks(Guarantee guarantee, Event... events) {
        assertThat(guarantee.brokenBy(Trace.of(events), WRITTEN)).isPresent();
    }

    @Test
    void everyRecordIsHandled() {
        keeps(new EveryRecordIsHandled(), begun("1", "a"), output("a"), begun("1", "b"), KILLED, dead("b"));
        breaks(new EveryRecordIsHandled(), begun("1", "a"), output("b"), returned("1", "a"), KILLED);
    }

    @Test
    void nothingCommittedIsRepeated() {
        var guarantee = new NothingCommittedIsRepeated();

        keeps(guarantee, begun("1", "a"), returned("1", "b"), committed("b"), KILLED, begun("2", "a"));
        breaks(guarantee, returned("1", "b"), committed("b"), KILLED, begun("2", "b"));
        breaks(guarantee, returned("1", "b"), new Event.FoundCommitted(Set.of("b")), begun("2", "b"));
    }

    @Test
    void repeatsAreBounded() {
        keeps(
                new RepeatsAreBounded(),
                begun("1", "a"),
                begun("1", "b"),
                returned("1", "b"),
                committed("b"),
                KILLED,
                begun("2", "a"));
        keeps(new RepeatsAreBounded(), begun("1", "a"), threw("1", "a"), begun("1", "a"));
        keeps(new RepeatsAreBounded(), begun("1", "a"), returned("1", "a"), new Event.Lost("1"), begun("1", "a"));
        breaks(new RepeatsAreBounded(), begun("1", "a"), returned("1", "a"), begun("2", "a"));
        breaks(new RepeatsAreBounded(), begun("1", "a"), KILLED, begun("2", "a"), begun("3", "a"));
        breaks(new RepeatsAreBounded(), begun("1", "a"), returned("1", "a"), committed("a"), KILLED, begun("2", "a"));
    }

    @Test
    void nothingIsCommittedBeforeItsOutput() {
        var guarantee = new NothingIsCommittedBeforeItsOutput();

        keeps(guarantee, returned("1", "a"), output("a"), dead("b"), committed("a", "b"));
        breaks(guarantee, returned("1", "a"), committed("a"), output("a"));
        breaks(guarantee, output("a"), new Event.FoundCommitted(Set.of("a", "b")));
    }

    @Test
    void neverTwiceAtOnce() {
        var guarantee = new NeverTwiceAtOnce();

        keeps(guarantee, begun("1", "a"), begun("2", "a"), threw("1", "a"), begun("1", "a"));
        breaks(guarantee, begun("1", "a"), begun("1", "a"));
    }

    @Test
    void boundedInFlight() {
        var guarantee = new BoundedInFlight(2, 10);

        keeps(guarantee, begun("1", "a", 6), returned("1", "a"), begun("1", "b", 6), begun("1", "c", 4));
        keeps(guarantee, begun("1", "a", 6), begun("2", "b", 6), returned("1", "a"), begun("1", "d", 60));
        breaks(guarantee, begun("1", "a"), begun("1", "b"), begun("1", "c"));
        breaks(guarantee, begun("1", "a", 6), begun("1", "b", 6));
    }

    @Test
    void poisonGoesToTheDlq() {
        var guarantee = new PoisonGoesToTheDlq(Set.of("a"));

        keeps(guarantee, dead("a"), output("b"));
        breaks(guarantee, output("b"));
        breaks(guarantee, dead("a"), dead("b"));
    }

    @Test
    void endsInTime() {
        keeps(new EndsInTime(), stopped(3));
        breaks(new EndsInTime(), stopped(11));
    }

    @Test
    void nothingIsHeardOfAnInstanceThatWasKilled() {
        Trace trace = Trace.of(begun("1", "a"), KILLED, returned("1", "a"), begun("2", "a"));

        assertThat(trace.events()).containsExactly(begun("1", "a"), KILLED, begun("2", "a"));
    }
}
