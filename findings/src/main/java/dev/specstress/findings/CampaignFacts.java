package dev.specstress.findings;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.QuarantinedRows;
import java.util.List;

/**
 * What a summary says of the campaign itself.
 *
 * @param triples triples the campaign asks for
 * @param importedQuestions questions its user brought
 * @param quarantined rows its user brought that could not be used, by cause
 */
public record CampaignFacts(
        String campaignId,
        String name,
        long seed,
        int triples,
        int importedQuestions,
        List<QuarantinedRows> quarantined,
        boolean simulated) {

    public CampaignFacts {
        quarantined = List.copyOf(quarantined);
    }

    static CampaignFacts of(Campaign campaign) {
        return new CampaignFacts(
                campaign.getCampaignId(),
                campaign.getName(),
                campaign.getSeed(),
                campaign.getSampling().getTriples(),
                campaign.getSampling().getImportedQuestions(),
                campaign.getSampling().getImportedQuarantined(),
                campaign.getSimulated());
    }
}
