package dev.specstress.grader.internal.judge;

import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;

/**
 * What all who put something to a judge have in common.
 *
 * @param callAllowance how long one call may take once its turn has come, waits between attempts included
 */
public record JudgeTools(
        TopicNames topics, ClosedCampaigns closed, ModelClient client, Duration callAllowance, Clock clock) {

    /** Nobody was asked, for a reason. */
    public <T> Told<T> unasked(NotAskedReason reason, ModelEntry judge) {
        return nothing(new CallOutcome.NotAsked(reason), judge);
    }

    /** Nobody was asked, and this stands for what is not there. */
    public <T> Told<T> nothing(CallOutcome outcome, ModelEntry judge) {
        return new Told.Nothing<>(outcome, CallAccounts.none(clock.instant(), judge.getSimulated()));
    }
}
