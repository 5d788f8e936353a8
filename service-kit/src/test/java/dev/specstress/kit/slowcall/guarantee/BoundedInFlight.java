package dev.specstress.kit.slowcall.guarantee;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No instance handles more records at once than it may.
 *
 * <p>Of bound 1, valid: {@code begun a, returned a, begun b}. Invalid: {@code begun a, begun b, returned a}.
 *
 * @param bound per instance
 */
public record BoundedInFlight(int bound) implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Map<String, Integer> inFlight = new HashMap<>();
        for (Event event : trace.events()) {
            switch (event) {
                case Event.Begun begun -> {
                    if (inFlight.merge(begun.instance(), 1, Integer::sum) > bound) {
                        return Optional.of("more than " + bound + " at once in " + begun.instance());
                    }
                }
                case Event.Ended ended -> inFlight.merge(ended.instance(), -1, Integer::sum);
                case Event.Killed(String instance) -> inFlight.remove(instance);
                case Event.FoundCommitted _ -> {}
            }
        }
        return Optional.empty();
    }
}
