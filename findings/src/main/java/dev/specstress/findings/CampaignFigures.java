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
 * @param frames each frame by itself; the other figures are of all together
 * @param complete see {@link CampaignLedger#complete()}
 */
public record CampaignFigures(
        String campaignId,
        Optional<CampaignFacts> campaign,
        boolean simulated,
        PlanFigures plan,
        GenerationFigures generations,
        ResponseFigures responses,
        DisagreementFigures disagreements,
        VerdictFigures verdicts,
        Map<Frame, FrameRates> rates,
        Map<Frame, FrameFigures> frames,
        Spending spending,
        boolean complete) {

    /**
     * The frame that overall rates are of: {@link Frame#BASE}, where value pairs were drawn by a stated rule; or, in a campaign
     * that draws none, the frame it has. Empty before anything was asked for.
     */
    public Optional<Frame> ratesOf() {
        return frames.containsKey(Frame.BASE)
                ? Optional.of(Frame.BASE)
                : frames.keySet().stream().sorted().findFirst();
    }
}
