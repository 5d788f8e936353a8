package dev.specstress.kit.slowcall.guarantee;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * At least once: of every record written, the output is acknowledged, or the record is in the DLQ.
 *
 * <p>Written a, b. Valid: {@code begun a, begun b, killed, begun a, output of a, dead-lettered b}. Invalid:
 * {@code begun a, begun b, returned b, output of b, returned a, killed}.
 */
public final class EveryRecordIsHandled implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Set<String> missing = new HashSet<>(written);
        for (Event event : trace.events()) {
            switch (event) {
                case Event.OutputAcknowledged output -> missing.remove(output.record());
                case Event.DeadLettered dead -> missing.remove(dead.record());
                default -> {}
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("never handled: " + missing);
    }
}
