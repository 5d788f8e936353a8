package dev.specstress.scoring.internal.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the schema registry serves this instance, as its serdes find it. A thread that could not reach it is replaced
 * after a pause and meets the same record again; this says how long to pause, for how long in all, and what health shows.
 */
public final class RegistryReach {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    // What was looked for may have moved to another instance, and is then never found here.
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private final Clock clock;
    private final Duration patience;
    private final Map<String, Loss> losses = new ConcurrentHashMap<>();

    private record Loss(Instant since, Instant last, int times) {}

    /** @param patience how long it may be away before the service has failed */
    public RegistryReach(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** @param what was read or written; the same words end the loss */
    public void away(String what) {
        Instant now = clock.instant();
        losses.merge(what, new Loss(now, now, 1), (before, _) -> new Loss(before.since(), now, before.times() + 1));
    }

    /** Costs next to nothing while nothing is lost. */
    public void served(String what) {
        if (!losses.isEmpty()) {
            losses.remove(what);
        }
    }

    public boolean lost() {
        Instant old = clock.instant().minus(FORGOTTEN_AFTER);
        losses.values().removeIf(loss -> loss.last().isBefore(old));
        return !losses.isEmpty();
    }

    /** How long to wait before the next try; empty once the patience has ended. */
    public Optional<Duration> pause() {
        Instant now = clock.instant();
        Instant since = losses.values().stream()
                .map(Loss::since)
                .min(Instant::compareTo)
                .orElse(now);
        int times = losses.values().stream().mapToInt(Loss::times).max().orElse(1);
        if (Duration.between(since, now).compareTo(patience) > 0) {
            return Optional.empty();
        }
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, 10));
        return Optional.of(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }
}
