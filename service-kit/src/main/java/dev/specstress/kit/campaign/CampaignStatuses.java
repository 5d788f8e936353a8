package dev.specstress.kit.campaign;

import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.topics.TopicName;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Closed and paused campaigns as topic {@code campaign-status} has them. Until the topic has been read once, asking waits: a service
 * that has just started must not spend money on what was cancelled before. The wait ends with the reading, or with an
 * interrupt by the loop that asks.
 */
public final class CampaignStatuses implements Service, ClosedCampaigns {
    private static final Set<CampaignState> CLOSED = EnumSet.of(CampaignState.CANCELLED, CampaignState.FINISHED);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final CompactedView<CampaignStatus> statuses;

    public CampaignStatuses(KafkaAccess kafka) {
        statuses = new CompactedView<>(kafka, kafka.topics().of(TopicName.CAMPAIGN_STATUS), CampaignStatus.class);
    }

    @Override
    public boolean contains(String campaignId) throws InterruptedException {
        return state(campaignId).filter(CLOSED::contains).isPresent();
    }

    /** Whether the campaign is paused: nothing of it is begun, and nothing is lost. */
    public boolean isPaused(String campaignId) throws InterruptedException {
        return state(campaignId).filter(CampaignState.PAUSED::equals).isPresent();
    }

    private Optional<CampaignState> state(String campaignId) throws InterruptedException {
        while (!statuses.health().ready()) {
            Thread.sleep(LOOK_AGAIN);
        }
        return statuses.get(campaignId).map(CampaignStatus::getState);
    }

    @Override
    public String name() {
        return statuses.name();
    }

    @Override
    public void start() {
        statuses.start();
    }

    @Override
    public Health health() {
        return statuses.health();
    }

    @Override
    public void stop(Duration within) {
        statuses.stop(within);
    }
}
