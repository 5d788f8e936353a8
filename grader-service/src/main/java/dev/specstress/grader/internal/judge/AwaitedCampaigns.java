package dev.specstress.grader.internal.judge;

import dev.specstress.kit.kafka.Lookup;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Duration;

/**
 * Campaigns that records refer to, which may be read a moment later than these.
 *
 * @param atMost how long to wait for a campaign to be read
 */
public record AwaitedCampaigns(TopicNames topics, Lookup<Campaign> campaigns, Duration atMost) {

    /**
     * The campaign of an id.
     *
     * @param referrer what refers to it, for the error
     * @throws PoisonRecordException naming both, if it does not come
     */
    public Campaign of(String campaignId, String referrer) throws PoisonRecordException, InterruptedException {
        return campaigns
                .await(campaignId, atMost)
                .orElseThrow(() -> new PoisonRecordException("campaign " + campaignId + " of " + referrer
                        + " is not on topic " + topics.of(TopicName.CAMPAIGNS) + "; waited " + atMost));
    }
}
