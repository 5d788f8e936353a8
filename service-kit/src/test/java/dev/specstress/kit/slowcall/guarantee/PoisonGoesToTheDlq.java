package dev.specstress.kit.slowcall.guarantee;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Each record that cannot be handled is in the DLQ, and no other is.
 *
 * <p>Of poison p, valid: {@code dead-lettered p, output of a}. Invalid: {@code output of a}; and
 * {@code dead-lettered p, dead-lettered a}.
 *
 * @param poison the records that cannot be handled
 */
public record PoisonGoesToTheDlq(Set<String> poison) implements Guarantee {

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        Set<String> dead = new HashSet<>();
        for (Event event : trace.events()) {
            if (event instanceof Event.DeadLettered letter) {
                dead.add(letter.record());
            }
        }
        Set<String> missing = new HashSet<>(poison);
        missing.removeAll(dead);
        dead.removeAll(poison);
        return missing.isEmpty() && dead.isEmpty()
                ? Optional.empty()
                : Optional.of("not in the DLQ: " + missing + ", wrongly there: " + dead);
    }
}
