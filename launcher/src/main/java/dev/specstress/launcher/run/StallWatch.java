package dev.specstress.launcher.run;

import dev.specstress.findings.StageProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Knows when a run stands still for longer than any of its waits can explain, so that a record lost to a DLQ ends the run
 * with a word instead of never.
 */
public final class StallWatch {
    private final Duration patience;
    private final Clock clock;
    private List<StageProgress> last = List.of();
    private Instant since;

    public StallWatch(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Whether nothing has moved for the whole of the patience. */
    public boolean stalled(List<StageProgress> now) {
        if (!now.equals(last)) {
            last = List.copyOf(now);
            since = clock.instant();
            return false;
        }
        return Duration.between(since, clock.instant()).compareTo(patience) > 0;
    }

    public Duration patience() {
        return patience;
    }
}
