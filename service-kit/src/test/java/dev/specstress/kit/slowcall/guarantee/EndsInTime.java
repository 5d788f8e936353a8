package dev.specstress.kit.slowcall.guarantee;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * An instance that is asked to end within a time does; half a second is allowed for a busy machine.
 *
 * <p>Valid: {@code stopped 1 after 3 s of 10 s}. Invalid: {@code stopped 1 after 11 s of 10 s}.
 */
public final class EndsInTime implements Guarantee {
    private static final Duration BUSY = Duration.ofMillis(500);

    @Override
    public Optional<String> brokenBy(Trace trace, Set<String> written) {
        for (Event event : trace.events()) {
            if (event instanceof Event.Stopped(String instance, Duration took, Duration allowed)
                    && took.compareTo(allowed.plus(BUSY)) > 0) {
                return Optional.of(instance + " took " + took + " of " + allowed + " to end");
            }
        }
        return Optional.empty();
    }
}
