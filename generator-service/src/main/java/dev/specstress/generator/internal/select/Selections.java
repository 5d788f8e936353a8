package dev.specstress.generator.internal.select;

import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Draft;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The selections of the campaigns on one partition of drafts. For one thread. */
final class Selections {
    private static final Logger log = LoggerFactory.getLogger(Selections.class);

    private final Lookup<Campaign> campaigns;
    private final ClosedCampaigns closed;
    private final Duration referenceWait;
    private final DecidedTasks before;
    private final Map<String, CampaignSelection> open = new HashMap<>();

    Selections(Lookup<Campaign> campaigns, ClosedCampaigns closed, Duration referenceWait, DecidedTasks before) {
        this.campaigns = campaigns;
        this.closed = closed;
        this.referenceWait = referenceWait;
        this.before = before;
    }

    /**
     * What the draft lets be decided; nothing for a campaign that nobody knows. Of a closed campaign nothing is proposed any
     * more, and a task that gave nothing ends as it says.
     */
    List<Draft> take(Draft draft) throws InterruptedException {
        String campaignId = draft.getGeneration().getCampaignId();
        if (closed.contains(campaignId)) {
            open.remove(campaignId);
            return draft.getProposals().isEmpty() ? List.of(draft) : List.of();
        }
        CampaignSelection selection = open.get(campaignId);
        if (selection == null) {
            Optional<Campaign> campaign = campaigns.await(campaignId, referenceWait);
            if (campaign.isEmpty()) {
                log.warn("a draft names campaign {}, which is not there after {}", campaignId, referenceWait);
                return List.of();
            }
            selection = new CampaignSelection(campaign.get().getSampling(), new ExactNeighbours(), before);
            open.put(campaignId, selection);
        }
        return selection.take(draft);
    }
}
