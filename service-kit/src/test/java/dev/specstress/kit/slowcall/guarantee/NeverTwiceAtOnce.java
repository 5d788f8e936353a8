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
            Set<String> now = inFlight.computeIfAbsent(event.instance(), _ -> new HashSet<>());
            switch (event) {
                case Event.Begun begun -> {
                    if (!now.add(begun.record())) {
                        return Optional.of(begun.record() + " was begun twice at once by " + begun.instance());
                    }
                }
                case Event.Ended ended -> now.remove(ended.record());
                default -> {}
            }
        }
        return Optional.empty();
    }
}
