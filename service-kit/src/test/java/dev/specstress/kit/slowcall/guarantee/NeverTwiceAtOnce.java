package dev.specstress.kit.slowcall.guarantee;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No instance handles a record while it still handles it.
 *
 * <p>Valid: {@code begun a by 1, begun a by 2, threw a by 1, begun a by 1}. Invalid: {@code begun a by 1, begun a by 1}.
 */
public final class NeverTwiceAtOnce implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Map<String, Set<String>> inFlight = new HashMap<>();
        for (Event event : trace.events()) {
            switch (event) {
                case Event.Begun(String instance, String record) -> {
                    if (!inFlight.computeIfAbsent(instance, _ -> new HashSet<>())
                            .add(record)) {
                        return Optional.of(record + " was begun twice at once by " + instance);
                    }
                }
                case Event.Ended ended ->
                    inFlight.getOrDefault(ended.instance(), new HashSet<>()).remove(ended.record());
                case Event.Killed(String instance) -> inFlight.remove(instance);
                case Event.FoundCommitted _ -> {}
            }
        }
        return Optional.empty();
    }
}
