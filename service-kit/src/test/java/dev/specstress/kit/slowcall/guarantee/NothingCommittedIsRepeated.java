package dev.specstress.kit.slowcall.guarantee;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an acknowledged commit counts as done is never begun again, by whomever.
 *
 * <p>Valid: {@code returned b by 1, committed {b} by 1, killed 1, begun a by 2}. Invalid:
 * {@code returned b by 1, committed {b} by 1, killed 1, begun b by 2}.
 */
public final class NothingCommittedIsRepeated implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Set<String> committed = new HashSet<>();
        for (Event event : trace.events()) {
            switch (event) {
                case Event.FoundCommitted(Set<String> records) -> committed.addAll(records);
                case Event.Committed commit -> committed.addAll(commit.records());
                case Event.Begun begun
                when committed.contains(begun.record()) -> {
                    return Optional.of(
                            begun.record() + " was committed as done, and begun again by " + begun.instance());
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
