package dev.specstress.findings;

import dev.specstress.schemas.Frame;
import java.util.Map;
import java.util.Optional;

/**
 * What one campaign has come to, as read so far.
 *
 * @param campaign empty until its record has been read
 * @param simulated whether any model of it is simulated, or any call read was
 * @param rates weighted, by frame
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
        Map<Frame, FrameRates> rates,
        Spending spending,
        boolean complete) {

    public CampaignFigures {
        rates = Map.copyOf(rates);
    }
}
