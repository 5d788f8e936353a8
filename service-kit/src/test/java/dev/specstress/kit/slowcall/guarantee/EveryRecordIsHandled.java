package dev.specstress.kit.slowcall.guarantee;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * At least once: of every record written, a handler returned.
 *
 * <p>Written a, b. Valid: {@code begun a, begun b, killed, begun a, returned a, begun b, returned b}. Invalid:
 * {@code begun a, begun b, returned b, killed}.
 */
public final class EveryRecordIsHandled implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Set<String> missing = new HashSet<>(written);
        for (Event event : trace.events()) {
            if (event instanceof Event.Ended ended && ended.returned()) {
                missing.remove(ended.record());
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("never handled: " + missing);
    }
}
