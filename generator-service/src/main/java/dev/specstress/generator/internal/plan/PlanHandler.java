package dev.specstress.generator.internal.plan;

import dev.specstress.embeddings.Embedder;
import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.kit.kafka.WrittenKeys;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans a campaign: all its generation tasks in ordinal order, then what the plan came to. Planned again after a crash, it
 * writes those of its tasks that are not on the topic yet: a task twice would be paid for twice. A campaign that cannot be planned ends CANCELLED with the reason in its status, so that whoever waits for it learns why.
 */
public final class PlanHandler implements RecordHandler<Campaign> {
    private static final Logger log = LoggerFactory.getLogger(PlanHandler.class);

    private final TopicNames topics;
    private final Lookup<Taxonomy> taxonomies;
    private final Lookup<Spec> specs;
    private final ClosedCampaigns closed;
    private final WrittenKeys written;
    private final Embedder embedder;
    private final Duration referenceWait;
    private final Clock clock;

    /**
     * Makes the handler.
     *
     * @param written which tasks are on their topic already
     * @param embedder asked for near-synonyms among a taxonomy's values
     * @param referenceWait how long to wait for a campaign's taxonomy to be there
     */
    public PlanHandler(
            TopicNames topics,
            Lookup<Taxonomy> taxonomies,
            Lookup<Spec> specs,
            ClosedCampaigns closed,
            WrittenKeys written,
            Embedder embedder,
            Duration referenceWait,
            Clock clock) {
        this.topics = topics;
        this.taxonomies = taxonomies;
        this.specs = specs;
        this.closed = closed;
        this.written = written;
        this.embedder = embedder;
        this.referenceWait = referenceWait;
        this.clock = clock;
    }

    @Override
    public void handle(Inbound<Campaign> inbound, Outbox outbox) throws InterruptedException {
        Campaign campaign = inbound.value();
        if (closed.contains(campaign.getCampaignId())) {
            log.info("campaign {} is closed and not planned", campaign.getCampaignId());
            return;
        }
        switch (plan(campaign)) {
            case Plan.Refused(String reason) -> refuse(campaign, reason, outbox);
            case Plan.Tasks tasks -> write(campaign, tasks, outbox);
        }
    }

    private void write(Campaign campaign, Plan.Tasks tasks, Outbox outbox) throws InterruptedException {
        String topic = topics.of(TopicName.GENERATION_TASKS);
        Set<String> there = written.among(
                topic, tasks.stream().map(GenerationTask::getTaskId).collect(Collectors.toSet()));
        tasks.stream()
                .filter(task -> !there.contains(task.getTaskId()))
                .forEachOrdered(task -> outbox.send(topic, task.getTaskId(), task));
        outbox.send(topics.of(TopicName.PLAN_WAVES), campaign.getCampaignId() + "/0", wave(campaign, tasks));
        log.info(
                "campaign {} planned: {} generation tasks of {} candidate pairs, {} pairs of near-synonyms left out",
                campaign.getCampaignId(),
                tasks.count(),
                tasks.candidates(),
                tasks.nearSynonyms());
    }

    private static PlanWave wave(Campaign campaign, Plan.Tasks tasks) {
        return PlanWave.newBuilder()
                .setCampaignId(campaign.getCampaignId())
                .setWave(0)
                .setTasks(tasks.count())
                .setCandidatePairs(tasks.candidates())
                .setNearSynonymPairs(tasks.nearSynonyms())
                .setSteered(tasks.steered())
                .setLast(tasks.steered().isEmpty())
                .build();
    }

    private Plan plan(Campaign campaign) throws InterruptedException {
        List<Spec> known = new ArrayList<>();
        if (campaign.getSampling().getClausePairs() > 0) {
            for (String specId : campaign.getSpecIds()) {
                Optional<Spec> spec = specs.await(specId, referenceWait);
                if (spec.isEmpty()) {
                    return missing("spec " + specId, TopicName.SPECS);
                }
                known.add(spec.get());
            }
        }
        if (!Planning.drawsPairs(campaign)) {
            return new Planning(campaign, List.of(), known, embedder).plan();
        }
        Optional<List<TaxonomyValue>> values =
                taxonomies.await(campaign.getTaxonomyId(), referenceWait).map(Taxonomy::getValues);
        return values.isPresent()
                ? new Planning(campaign, values.get(), known, embedder).plan()
                : missing("taxonomy " + campaign.getTaxonomyId(), TopicName.TAXONOMIES);
    }

    private Plan missing(String what, TopicName topic) {
        return new Plan.Refused("its " + what + " is not on topic " + topics.of(topic) + "; waited " + referenceWait);
    }

    private void refuse(Campaign campaign, String reason, Outbox outbox) {
        log.warn("campaign {} cannot be planned: {}", campaign.getCampaignId(), reason);
        outbox.send(
                topics.of(TopicName.CAMPAIGN_STATUS),
                campaign.getCampaignId(),
                new CampaignStatus(
                        campaign.getCampaignId(),
                        CampaignState.CANCELLED,
                        "cannot be planned: " + reason,
                        clock.instant()));
    }
}
