package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans a campaign: all its generation tasks in ordinal order. Planned again, it writes the same tasks. A campaign that
 * cannot be planned ends CANCELLED with the reason in its status, so that whoever waits for it learns why.
 */
public final class PlanHandler implements RecordHandler<Campaign> {
    private static final Logger log = LoggerFactory.getLogger(PlanHandler.class);

    private final TopicNames topics;
    private final Lookup<Taxonomy> taxonomies;
    private final ClosedCampaigns closed;
    private final Duration referenceWait;
    private final Clock clock;

    /**
     * Makes the handler.
     *
     * @param referenceWait how long to wait for a campaign's taxonomy to be there
     */
    public PlanHandler(
            TopicNames topics,
            Lookup<Taxonomy> taxonomies,
            ClosedCampaigns closed,
            Duration referenceWait,
            Clock clock) {
        this.topics = topics;
        this.taxonomies = taxonomies;
        this.closed = closed;
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
            case Plan.Tasks tasks -> {
                String topic = topics.of(TopicName.GENERATION_TASKS);
                tasks.stream().forEachOrdered(task -> outbox.send(topic, task.getTaskId(), task));
                log.info(
                        "campaign {} planned: {} generation tasks",
                        campaign.getCampaignId(),
                        tasks.pairs().size());
            }
        }
    }

    private Plan plan(Campaign campaign) throws InterruptedException {
        if (campaign.getSampling().getPairRule() == PairRule.LISTED) {
            return Plan.of(campaign, List.of());
        }
        Optional<List<TaxonomyValue>> values =
                taxonomies.await(campaign.getTaxonomyId(), referenceWait).map(Taxonomy::getValues);
        return values.isPresent()
                ? Plan.of(campaign, values.get())
                : new Plan.Refused("its taxonomy " + campaign.getTaxonomyId() + " is not on topic "
                        + topics.of(TopicName.TAXONOMIES) + "; waited " + referenceWait);
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
