package dev.specstress.scoring.internal.collect;

import dev.specstress.scoring.ScoringLimits;
import dev.specstress.scoring.internal.campaign.Campaigns;
import dev.specstress.scoring.internal.reading.CatchUp;
import dev.specstress.scoring.internal.state.Timers;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What time brings to a join, in bounded batches: deadlines, parts that nobody claimed, markers that may leave. A deadline
 * fires once it has passed and the task has caught up; a paused campaign's does not fire until it goes on.
 *
 * @param expired takes what closes at its deadline
 * @param orphan takes each part whose header never came
 * @param forgotten takes the number of markers that left
 */
public record DueWork<H, P>(
        Collector<H, P> collector,
        CatchUp catchUp,
        Campaigns campaigns,
        ScoringLimits limits,
        Consumer<Collected<H, P>> expired,
        Consumer<Part<P>> orphan,
        IntConsumer forgotten) {

    public void run(long now) {
        fireDeadlines(now);
        collector.abandon(now, limits.batch()).forEach(orphan);
        forgotten.accept(collector.forget(now, limits.batch()));
    }

    private void fireDeadlines(long now) {
        for (Timers.Due due : collector.overdue(now, limits.batch())) {
            if (campaigns.paused(due.campaignId())) {
                collector.postpone(due, now + limits.pausedRecheck().toMillis());
            } else if (catchUp.isPast(due.at(), now)) {
                expired.accept(collector.close(due.id(), now));
            } else {
                // Later deadlines are no nearer to being caught up with.
                return;
            }
        }
    }
}
