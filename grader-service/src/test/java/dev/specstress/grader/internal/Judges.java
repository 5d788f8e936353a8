package dev.specstress.grader.internal;

import dev.specstress.grader.internal.judge.AwaitedCampaigns;
import dev.specstress.grader.internal.judge.JudgeTools;
import dev.specstress.providers.ModelClient;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What handlers under test work with: topics with the prefix "t.", calls of five minutes, a clock that stands. */
public final class Judges {
    public static final TopicNames TOPICS = new TopicNames("t.");

    private Judges() {}

    public static JudgeTools tools(ModelClient models, BooleanSupplier closed) {
        return new JudgeTools(
                TOPICS,
                id -> closed.getAsBoolean(),
                models,
                Duration.ofMinutes(5),
                Clock.fixed(ScriptedModels.NOW, ZoneOffset.UTC));
    }

    /** Knows this campaign and no other. */
    public static AwaitedCampaigns campaigns(Campaign campaign) {
        return new AwaitedCampaigns(
                TOPICS,
                (id, wait) -> id.equals(campaign.getCampaignId()) ? Optional.of(campaign) : Optional.empty(),
                Duration.ofSeconds(1));
    }
}
