package dev.specstress.findings;

import dev.specstress.schemas.Campaign;

/**
 * What a summary says of the campaign itself.
 *
 * @param triples triples the campaign asks for
 */
public record CampaignFacts(String campaignId, String name, long seed, int triples, boolean simulated) {

    static CampaignFacts of(Campaign campaign) {
        return new CampaignFacts(
                campaign.getCampaignId(),
                campaign.getName(),
                campaign.getSeed(),
                campaign.getSampling().getTriples(),
                campaign.getSimulated());
    }
}
