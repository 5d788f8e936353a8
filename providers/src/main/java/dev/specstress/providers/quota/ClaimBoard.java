package dev.specstress.providers.quota;

import dev.specstress.schemas.QuotaClaim;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The newest claim of every instance, as read from the topic. A claim lapses a fixed time after it was read here, by our own
 * monotonic clock: other machines' clocks are not believed, and time spent stopped counts.
 *
 * <p>Not safe for use by several threads.
 */
final class ClaimBoard {

    private record Heard(QuotaClaim claim, long atNanos) {}

    private final long lapseNanos;
    private final Map<String, SortedMap<String, Heard>> byLane = new HashMap<>();

    ClaimBoard(Duration lapse) {
        this.lapseNanos = lapse.toNanos();
    }

    /** A claim was read. One of an earlier life of the same instance is passed over. */
    void heard(QuotaClaim claim, long nowNanos) {
        byLane.computeIfAbsent(claim.getPool(), lane -> new TreeMap<>())
                .merge(
                        claim.getInstance(),
                        new Heard(claim, nowNanos),
                        (old, young) -> young.claim().getEpoch() < old.claim().getEpoch() ? old : young);
    }

    /** An instance said that it leaves. */
    void left(String lane, String instance) {
        byLane.getOrDefault(lane, new TreeMap<>()).remove(instance);
    }

    /** The claims that have not lapsed, by instance. */
    SortedMap<String, QuotaClaim> live(String lane, long nowNanos) {
        SortedMap<String, Heard> heard = byLane.getOrDefault(lane, new TreeMap<>());
        heard.values().removeIf(one -> nowNanos - one.atNanos() >= lapseNanos);
        SortedMap<String, QuotaClaim> live = new TreeMap<>();
        heard.forEach((instance, one) -> live.put(instance, one.claim()));
        return live;
    }
}
