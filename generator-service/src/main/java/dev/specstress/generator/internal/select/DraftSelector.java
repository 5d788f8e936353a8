package dev.specstress.generator.internal.select;

import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceThread;
import dev.specstress.schemas.Campaign;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads drafts and proposes those that repeat no earlier one. All drafts of a campaign lie on one partition and so come to
 * one instance, which keeps nothing: given a partition, it reads it from the beginning, takes what was decided before from
 * the generations, and writes only what follows from drafts past the group's committed offset. After trouble that may pass it begins again so.
 */
public final class DraftSelector implements Service {
    private static final Logger log = LoggerFactory.getLogger(DraftSelector.class);
    private static final String NAME = "generator-select";
    private static final long PAUSE_MILLIS = 500;

    private final KafkaAccess kafka;
    private final Function<DecidedTasks, Selections> selections;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name(NAME).unstarted(this::run);
    private volatile Health health = new Health.Starting("its partitions");

    DraftSelector(KafkaAccess kafka, Function<DecidedTasks, Selections> selections) {
        this.kafka = kafka;
        this.selections = selections;
    }

    /** @param referenceWait how long to wait for a draft's campaign to be read */
    public static DraftSelector of(
            KafkaAccess kafka, Lookup<Campaign> campaigns, ClosedCampaigns closed, Duration referenceWait) {
        return new DraftSelector(kafka, before -> new Selections(campaigns, closed, referenceWait, before));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return stopped.getCount() == 0 ? new Health.Stopping() : health;
    }

    @Override
    public void stop(Duration within) {
        stopped.countDown();
        ServiceThread.end(thread, within);
    }

    private void run() {
        try {
            while (stopped.getCount() > 0) {
                try (SelectionReading reading = new SelectionReading(kafka, NAME, selections)) {
                    reading.run(stopped, () -> health = new Health.Ready());
                } catch (RetriableException | WakeupException e) {
                    log.warn("reading drafts again after {}", e.getClass().getSimpleName());
                    stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException | InterruptException _) {
            log.debug("{} interrupted", NAME);
        } catch (RuntimeException e) {
            health = new Health.Failed("drafts cannot be read on: " + e.getMessage());
            log.error("{} gave up: {}", NAME, e.getMessage());
            log.debug("{} gave up", NAME, e);
        }
    }
}
