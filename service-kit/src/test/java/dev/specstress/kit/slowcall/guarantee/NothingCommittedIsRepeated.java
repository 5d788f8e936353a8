package dev.specstress.kit.slowcall.guarantee;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a commit counts as done is never begun again. So a crash repeats at most what was in flight plus what completed
 * since the last acknowledged commit.
 *
 * <p>Valid: {@code returned b, begun a, killed, committed {b}, begun a}. Invalid: {@code returned b, killed, committed {b},
 * begun b}.
 */
public final class NothingCommittedIsRepeated implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Set<String> committed = new HashSet<>();
        for (Event event : trace.events()) {
            switch (event) {
                case Event.FoundCommitted(Set<String> records) -> committed.addAll(records);
                case Event.Begun(String instance, String record)
                when committed.contains(record) -> {
                    return Optional.of(record + " was committed as done, and begun again by " + instance);
                }
                case Event.Begun _, Event.Ended _, Event.Killed _ -> {}
            }
        }
        return Optional.empty();
    }
}
