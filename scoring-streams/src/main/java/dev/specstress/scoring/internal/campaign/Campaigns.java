package dev.specstress.scoring.internal.campaign;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a task knows of campaigns, from the two global stores. The stores hold the topics' bytes as they are, so that the
 * global thread needs no registry; what cannot be read counts as not there. For one thread.
 */
public final class Campaigns {

    private static final Logger log = LoggerFactory.getLogger(Campaigns.class);
    private static final int KEPT = 64;

    private final Function<String, Optional<Campaign>> bodies;
    private final Function<String, Optional<CampaignStatus>> statuses;
    /** A campaign never changes, so a decoded one is good for ever; kept few since they are large. */
    private final Map<String, Campaign> decoded = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Campaign> eldest) {
            return size() > KEPT;
        }
    };

    public Campaigns(Function<String, Optional<Campaign>> bodies, Function<String, Optional<CampaignStatus>> statuses) {
        this.bodies = bodies;
        this.statuses = statuses;
    }

    public Optional<Campaign> find(String campaignId) {
        Campaign known = decoded.get(campaignId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Campaign> found = readable(campaignId, bodies);
        found.ifPresent(campaign -> decoded.put(campaignId, campaign));
        return found;
    }

    /** A subject of the campaign, if both are known. */
    public Optional<ModelEntry> subject(String campaignId, String model) {
        return find(campaignId)
                .flatMap(campaign -> campaign.getSubjects().stream()
                        .map(Subject::getModel)
                        .filter(entry -> entry.getName().equals(model))
                        .findFirst());
    }

    public boolean paused(String campaignId) {
        return readable(campaignId, statuses)
                .filter(status -> status.getState() == CampaignState.PAUSED)
                .isPresent();
    }

    /** When it was cancelled or finished; nothing while it goes on. */
    public Optional<Instant> closedAt(String campaignId) {
        return readable(campaignId, statuses)
                .filter(status -> switch (status.getState()) {
                    case CANCELLED, FINISHED -> true;
                    case RUNNING, PAUSED -> false;
                })
                .map(CampaignStatus::getAt);
    }

    private static <T> Optional<T> readable(String campaignId, Function<String, Optional<T>> store) {
        try {
            return store.apply(campaignId);
        } catch (SerializationException e) {
            log.error("record of campaign {} cannot be read and counts as not there: {}", campaignId, e.getMessage());
            return Optional.empty();
        }
    }
}
