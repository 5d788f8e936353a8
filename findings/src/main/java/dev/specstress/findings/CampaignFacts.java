package dev.specstress.findings;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.QuarantinedRows;
import java.util.List;

/**
 * What a summary says of the campaign itself.
 *
 * @param triples triples the campaign asks for
 * @param importedQuestions questions its user brought
 * @param planned whether more is planned than triples of the base frame, so that only its plan says how much
 * @param quarantined rows its user brought that could not be used, by cause
 */
public record CampaignFacts(
        String campaignId,
        String name,
        long seed,
        int triples,
        int importedQuestions,
        boolean planned,
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
                campaign.getSampling().getClausePairs() > 0
                        || !campaign.getSampling().getTargets().isEmpty(),
                campaign.getSampling().getImportedQuarantined(),
                campaign.getSimulated());
    }
}
