package dev.specstress.scoring.internal.campaign;

import dev.specstress.scoring.internal.state.Progress;
import dev.specstress.scoring.internal.state.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Remembers what is closed, so that a late delivery never opens it again. A marker leaves once its campaign is cancelled
 * or finished and a retention has passed since: by then no input topic holds anything of it.
 */
public final class Markers {

    private final KeyValueStore<String, Progress> progress;
    private final Timers timers;
    private final Campaigns campaigns;
    private final long retentionMillis;

    public Markers(KeyValueStore<String, Progress> progress, Timers timers, Campaigns campaigns, Duration retention) {
        this.progress = progress;
        this.timers = timers;
        this.campaigns = campaigns;
        this.retentionMillis = retention.toMillis();
    }

    /** Whether it is closed. */
    public boolean has(String id) {
        Progress known = progress.get(id);
        return known != null && known.is(Progress.State.CLOSED);
    }

    /** Whether a campaign was cancelled or has finished, so that what is not marked may have been. */
    public boolean isOver(String campaignId) {
        return campaigns.closedAt(campaignId).isPresent();
    }

    /** Closes what has come so far. */
    public void mark(String id, Progress soFar, long now) {
        long markerAt = now + retentionMillis;
        progress.put(id, soFar.closed(markerAt));
        timers.set(Timers.Kind.MARKER, markerAt, id, soFar.campaignId());
    }

    /** Lets markers go that may; returns how many went. Looks at a marker of an open campaign once per retention. */
    public int forget(long now, int batch) {
        int gone = 0;
        for (Timers.Due due : timers.due(Timers.Kind.MARKER, now, batch)) {
            timers.clear(due);
            Optional<Instant> closedAt = campaigns.closedAt(due.campaignId());
            long leaveAt = closedAt.map(Instant::toEpochMilli).orElse(now) + retentionMillis;
            if (closedAt.isPresent() && leaveAt <= now) {
                progress.delete(due.id());
                gone++;
            } else {
                timers.set(Timers.Kind.MARKER, leaveAt, due.id(), due.campaignId());
            }
        }
        return gone;
    }
}
