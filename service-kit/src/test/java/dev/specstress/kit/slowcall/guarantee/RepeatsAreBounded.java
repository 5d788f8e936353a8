package dev.specstress.kit.slowcall.guarantee;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record is begun again only if an instance was killed, or lost its partitions, with this record in flight or completed
 * since the commits acknowledged to it; or if it was interrupted, as its partition went. Once for each such loss, so that
 * the repeats are counted exactly.
 *
 * <p>Valid: {@code begun a by 1, begun b by 1, returned b, committed {b}, killed 1, begun a by 2}. Invalid:
 * {@code begun a by 1, returned a, begun a by 2}; and {@code begun a by 1, killed 1, begun a by 2, begun a by 3}.
 */
public final class RepeatsAreBounded implements Guarantee {
    private final Set<String> begun = new HashSet<>();
    private final Set<String> committed = new HashSet<>();
    private final Set<String> mayRepeat = new HashSet<>();
    private final Map<String, Set<String>> begunBy = new HashMap<>();

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        for (Event event : trace.events()) {
            Optional<String> broken = take(event);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<String> take(Event event) {
        switch (event) {
            case Event.Begun(String instance, String record, long _) -> {
                if (!begun.add(record) && !mayRepeat.remove(record)) {
                    return Optional.of(record + " was begun again by " + instance + ", though nobody had lost it");
                }
                of(instance).add(record);
            }
            case Event.Ended ended when !ended.returned() -> mayRepeat.add(ended.record());
            case Event.DeadLettered dead -> mayRepeat.remove(dead.record());
            case Event.Committed commit -> committed.addAll(commit.records());
            case Event.FoundCommitted(Set<String> records) -> committed.addAll(records);
            case Event.Killed(String instance) -> lose(instance);
            case Event.Lost(String instance) -> lose(instance);
            default -> {}
        }
        return Optional.empty();
    }

    /** In flight, or completed since the last acknowledged commit. */
    private void lose(String instance) {
        for (String record : of(instance)) {
            if (!committed.contains(record)) {
                mayRepeat.add(record);
            }
        }
        of(instance).clear();
    }

    private Set<String> of(String instance) {
        return begunBy.computeIfAbsent(instance, _ -> new HashSet<>());
    }
}
