package dev.specstress.generator.internal.steer;

import dev.specstress.embeddings.Embedder;
import dev.specstress.generator.internal.plan.SteeredDraw;
import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.kit.kafka.WrittenKeys;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until a steered wave has finished, counts the hazardous scenarios it gave, and plans the next wave or says that it
 * was the last. A wave that is handled again writes only what is not there yet.
 */
public final class SteerHandler implements RecordHandler<PlanWave> {
    private static final Logger log = LoggerFactory.getLogger(SteerHandler.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final TopicNames topics;
    private final Lookup<Campaign> campaigns;
    private final Lookup<Taxonomy> taxonomies;
    private final SteeredRecords views;
    private final ClosedCampaigns closed;
    private final WrittenKeys written;
    private final Embedder embedder;
    private final Duration referenceWait;
    private final Duration patience;

    /**
     * Makes the handler.
     *
     * @param referenceWait how long to wait for a campaign and its taxonomy to be read
     * @param patience how long a wave may stand still before it is taken as finished
     */
    public SteerHandler(
            TopicNames topics,
            Lookup<Campaign> campaigns,
            Lookup<Taxonomy> taxonomies,
            SteeredViews views,
            ClosedCampaigns closed,
            WrittenKeys written,
            Embedder embedder,
            Duration referenceWait,
            Duration patience) {
        this(topics, campaigns, taxonomies, (SteeredRecords) views, closed, written, embedder, referenceWait, patience);
    }

    SteerHandler(
            TopicNames topics,
            Lookup<Campaign> campaigns,
            Lookup<Taxonomy> taxonomies,
            SteeredRecords views,
            ClosedCampaigns closed,
            WrittenKeys written,
            Embedder embedder,
            Duration referenceWait,
            Duration patience) {
        this.topics = topics;
        this.campaigns = campaigns;
        this.taxonomies = taxonomies;
        this.views = views;
        this.closed = closed;
        this.written = written;
        this.embedder = embedder;
        this.referenceWait = referenceWait;
        this.patience = patience;
    }

    @Override
    public void handle(Inbound<PlanWave> inbound, Outbox outbox) throws PoisonRecordException, InterruptedException {
        PlanWave wave = inbound.value();
        if (wave.getLast() || closed.contains(wave.getCampaignId())) {
            return;
        }
        Campaign campaign =
                found(campaigns.await(wave.getCampaignId(), referenceWait), "campaign " + wave.getCampaignId());
        Taxonomy taxonomy = found(
                taxonomies.await(campaign.getTaxonomyId(), referenceWait), "taxonomy " + campaign.getTaxonomyId());
        SteeredDraw draw = SteeredDraw.of(campaign, taxonomy.getValues(), embedder);
        List<GenerationTask> tasks = new ArrayList<>();
        wave.getSteered().forEach(part -> tasks.addAll(draw.tasks(part)));
        WaveProgress progress = new WaveProgress(tasks, views::generation, views::classification);
        if (await(progress, wave)) {
            next(campaign, wave, draw, progress, outbox);
        }
    }

    /** False if the campaign was closed meanwhile. */
    private boolean await(WaveProgress progress, PlanWave wave) throws InterruptedException {
        int steps = progress.steps();
        long moved = System.nanoTime();
        // What earlier waves gave must have been read before it is counted.
        while (!views.ready() || !progress.finished()) {
            if (closed.contains(wave.getCampaignId())) {
                return false;
            }
            Thread.sleep(LOOK);
            int now = progress.steps();
            if (now > steps) {
                steps = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > patience.toNanos()) {
                log.warn(
                        "wave {} of campaign {} stands still for {} and is counted as it is",
                        wave.getWave(),
                        wave.getCampaignId(),
                        patience);
                return true;
            }
        }
        return true;
    }

    private void next(Campaign campaign, PlanWave wave, SteeredDraw draw, WaveProgress progress, Outbox outbox)
            throws InterruptedException {
        String campaignId = campaign.getCampaignId();
        Map<String, Integer> hazardous = WaveProgress.hazardous(views.waves(wave), views.classifications(campaignId));
        int firstOrdinal = wave.getTasks() + campaign.getSampling().getImportedQuestions();
        NextWave next = NextWave.after(
                campaign.getSampling().getTargets(), wave.getSteered(), hazardous, firstOrdinal, draw.most());
        boolean broke = progress.outOfBudget();
        List<GenerationTask> tasks = new ArrayList<>();
        if (!broke) {
            next.parts().forEach(part -> tasks.addAll(draw.tasks(part)));
        }
        String topic = topics.of(TopicName.GENERATION_TASKS);
        Set<String> there = written.among(
                topic, tasks.stream().map(GenerationTask::getTaskId).collect(Collectors.toSet()));
        tasks.stream()
                .filter(task -> !there.contains(task.getTaskId()))
                .forEachOrdered(task -> outbox.send(topic, task.getTaskId(), task));
        PlanWave planned = PlanWave.newBuilder(wave)
                .setWave(wave.getWave() + 1)
                .setTasks(wave.getTasks() + tasks.size())
                .setSteered(broke ? NextWave.none(next.parts()) : next.parts())
                .setLast(tasks.isEmpty())
                .setReason(tasks.isEmpty() ? next.told() + (broke ? "; the budget is spent" : "") : "")
                .build();
        outbox.send(topics.of(TopicName.PLAN_WAVES), campaignId + "/" + planned.getWave(), planned);
        log.info("campaign {}, wave {}: {} tasks; {}", campaignId, planned.getWave(), tasks.size(), next.told());
    }

    private static <T> T found(Optional<T> reference, String what) throws PoisonRecordException {
        return reference.orElseThrow(() -> new PoisonRecordException(what + " of a planned wave is not there"));
    }
}
