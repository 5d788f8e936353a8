package dev.specstress.kit.slowcall.guarantee;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A commit counts as done only what a handler returned from.
 *
 * <p>Valid: {@code begun a, begun b, returned b, killed, committed {b}}. Invalid: {@code begun a, begun b, returned b,
 * killed, committed {a, b}}.
 */
public final class NothingIsCommittedBeforeItIsHandled implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Set<String> handled = new HashSet<>();
        for (Event event : trace.events()) {
            switch (event) {
                case Event.Ended ended when ended.returned() -> handled.add(ended.record());
                case Event.FoundCommitted(Set<String> records)
                when !handled.containsAll(records) -> {
                    Set<String> early = new HashSet<>(records);
                    early.removeAll(handled);
                    return Optional.of("committed, though never handled: " + early);
                }
                case Event.Begun _, Event.Ended _, Event.Killed _, Event.FoundCommitted _ -> {}
            }
        }
        return Optional.empty();
    }
}
