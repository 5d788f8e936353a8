package dev.specstress.findings;

import java.util.Optional;

/**
 * What one campaign has come to, as read so far.
 *
 * @param campaign empty until its record has been read
 * @param simulated whether any model of it is simulated, or any call read was
 * @param complete see {@link CampaignLedger#complete()}
 */
public record CampaignFigures(
        String campaignId,
        Optional<CampaignFacts> campaign,
        boolean simulated,
        GenerationFigures generations,
        ResponseFigures responses,
        DisagreementFigures disagreements,
        VerdictFigures verdicts,
        Spending spending,
        boolean complete) {}
