package dev.specstress.kit.slowcall.guarantee;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A commit counts a record as done only once the broker has acknowledged its output, or has it in the DLQ.
 *
 * <p>Valid: {@code returned a, output of a, committed {a}}. Invalid: {@code returned a, committed {a}, output of a}.
 */
public final class NothingIsCommittedBeforeItsOutput implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Set<String> safe = new HashSet<>();
        for (Event event : trace.events()) {
            Set<String> committed = switch (event) {
                case Event.OutputAcknowledged output -> {
                    safe.add(output.record());
                    yield Set.of();
                }
                case Event.DeadLettered dead -> {
                    safe.add(dead.record());
                    yield Set.of();
                }
                case Event.Committed commit -> commit.records();
                case Event.FoundCommitted found -> found.records();
                default -> Set.of();
            };
            if (!safe.containsAll(committed)) {
                Set<String> early = new HashSet<>(committed);
                early.removeAll(safe);
                return Optional.of("committed before its output was acknowledged: " + early);
            }
        }
        return Optional.empty();
    }
}
