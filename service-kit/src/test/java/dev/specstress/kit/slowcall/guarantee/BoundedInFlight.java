package dev.specstress.kit.slowcall.guarantee;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No instance handles more records, or more bytes of them, at once than it may; a single record may be larger.
 *
 * <p>Of bounds 2 and 10 bytes, valid: {@code begun a (6 bytes), returned a, begun b (6), begun c (4)}. Invalid:
 * {@code begun a (1), begun b (1), begun c (1)}; and {@code begun a (6), begun b (6)}.
 *
 * @param records per instance
 * @param bytes per instance
 */
public record BoundedInFlight(int records, long bytes) implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Map<String, Map<String, Long>> inFlight = new HashMap<>();
        for (Event event : trace.events()) {
            Map<String, Long> now = inFlight.computeIfAbsent(event.instance(), _ -> new HashMap<>());
            switch (event) {
                case Event.Begun begun -> {
                    now.put(begun.record(), begun.bytes());
                    long sum = now.values().stream().mapToLong(Long::longValue).sum();
                    if (now.size() > records || now.size() > 1 && sum > bytes) {
                        return Optional.of(now.size() + " records of " + sum + " bytes at once in " + begun.instance());
                    }
                }
                case Event.Ended ended -> now.remove(ended.record());
                case Event.Killed _ -> now.clear();
                default -> {}
            }
        }
        return Optional.empty();
    }
}
