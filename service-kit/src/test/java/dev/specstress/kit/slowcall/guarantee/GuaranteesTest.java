package dev.specstress.kit.slowcall.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each guarantee accepts a valid trace and refuses an invalid one, so that a suite that passes says something. */
class GuaranteesTest {
    private static final Set<String> WRITTEN = Set.of("a", "b");

    private static Event begun(String instance, String record) {
        return new Event.Begun(instance, record);
    }

    private static Event returned(String instance, String record) {
        return new Event.Ended(instance, record, true);
    }

    private static Event threw(String instance, String record) {
        return new Event.Ended(instance, record, false);
    }

    private static Event committed(String... records) {
        return new Event.FoundCommitted(Set.of(records));
    }

    private static final Event KILLED = new Event.Killed("1");

    private static void keeps(Guarantee guarantee, Event... events) {
        assertThat(guarantee.brokenBy(Trace.of(events), WRITTEN)).isEmpty();
    }

    private static void breaks(Guarantee guarantee, Event... events) {
        assertThat(guarantee.brokenBy(Trace.of(events), WRITTEN)).isPresent();
    }

    @Test
    void everyRecordIsHandled() {
        var guarantee = new EveryRecordIsHandled();

        keeps(guarantee, begun("1", "a"), KILLED, begun("2", "a"), returned("2", "a"), returned("2", "b"));
        breaks(guarantee, begun("1", "a"), begun("1", "b"), returned("1", "b"), KILLED);
        breaks(guarantee, threw("1", "a"), returned("1", "b"));
    }

    @Test
    void nothingCommittedIsRepeated() {
        var guarantee = new NothingCommittedIsRepeated();

        keeps(guarantee, begun("1", "a"), returned("1", "b"), KILLED, committed("b"), begun("2", "a"));
        breaks(guarantee, returned("1", "b"), KILLED, committed("b"), begun("2", "b"));
    }

    @Test
    void nothingIsCommittedBeforeItIsHandled() {
        var guarantee = new NothingIsCommittedBeforeItIsHandled();

        keeps(guarantee, begun("1", "a"), begun("1", "b"), returned("1", "b"), KILLED, committed("b"));
        breaks(guarantee, begun("1", "a"), returned("1", "b"), KILLED, committed("a", "b"));
        breaks(guarantee, threw("1", "a"), committed("a"));
    }

    @Test
    void neverTwiceAtOnce() {
        var guarantee = new NeverTwiceAtOnce();

        keeps(guarantee, begun("1", "a"), begun("2", "a"), threw("1", "a"), begun("1", "a"));
        breaks(guarantee, begun("1", "a"), begun("1", "a"));
    }

    @Test
    void boundedInFlight() {
        var guarantee = new BoundedInFlight(1);

        keeps(guarantee, begun("1", "a"), begun("2", "b"), returned("1", "a"), begun("1", "b"));
        breaks(guarantee, begun("1", "a"), begun("1", "b"), returned("1", "a"));
    }
}
