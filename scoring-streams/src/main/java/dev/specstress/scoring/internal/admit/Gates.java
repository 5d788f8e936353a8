package dev.specstress.scoring.internal.admit;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.campaign.Campaigns;
import dev.specstress.scoring.internal.lane.LaneTopics;
import dev.specstress.scoring.internal.stage.Tools;
import java.util.List;

/** Decides whether a campaign's proposals may be admitted. */
final class Gates {

    private final Tools tools;
    private final Campaigns campaigns;

    Gates(Tools tools, Campaigns campaigns) {
        this.tools = tools;
        this.campaigns = campaigns;
    }

    Gate of(String campaignId) {
        if (campaigns.closedAt(campaignId).isPresent()) {
            return new Gate.Closed();
        }
        return campaigns
                .find(campaignId)
                .map(campaign ->
                        campaigns.paused(campaignId) ? new Gate.Waits(Gate.Reason.RESUMPTION) : running(campaign))
                .orElseGet(() -> new Gate.Waits(Gate.Reason.CAMPAIGN));
    }

    private Gate running(Campaign campaign) {
        List<String> lanes = campaign.getSubjects().stream()
                .map(Subject::getModel)
                .map(model -> model.getLane())
                .distinct()
                .toList();
        Gate gate = new Gate.Open(campaign, bound(campaign));
        for (String lane : lanes) {
            String topic = tools.topics().queries(lane);
            LaneTopics.Presence presence = tools.lanes().look(topic);
            if (presence == LaneTopics.Presence.MISSING) {
                return new Gate.Impossible(
                        "no-queue",
                        "campaign " + campaign.getCampaignId() + " asks lane " + lane + ", which has no topic "
                                + topic);
            }
            if (presence == LaneTopics.Presence.NOT_KNOWN_YET) {
                gate = new Gate.Waits(Gate.Reason.QUEUES);
            }
        }
        return gate;
    }

    /** A task's share of what the campaign, or else the installation, allows open at once; at least 1. */
    private int bound(Campaign campaign) {
        int asked = campaign.getSampling().getMaxOpenScenarios();
        int all = asked > 0 ? asked : tools.limits().maxOpenScenarios();
        return Math.ceilDiv(all, Math.max(1, tools.inputs().partitionsOf(tools.topic(TopicName.PROPOSED_SCENARIOS))));
    }
}
