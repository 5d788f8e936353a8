package dev.specstress.kit.campaign;

/** Which campaigns ask for no more work. */
@FunctionalInterface
public interface ClosedCampaigns {

    /** Whether the campaign is cancelled or finished; a campaign without a status is open. */
    boolean contains(String campaignId) throws InterruptedException;
}
