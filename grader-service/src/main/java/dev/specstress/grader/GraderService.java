package dev.specstress.grader;

import dev.specstress.grader.internal.grade.GradeHandler;
import dev.specstress.grader.internal.match.MatchHandler;
import dev.specstress.kit.campaign.CampaignStatuses;
import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceGroup;
import dev.specstress.kit.process.ServiceContext;
import dev.specstress.kit.slowcall.SlowCallLoop;
import dev.specstress.kit.slowcall.SlowCallSettings;
import dev.specstress.kit.slowcall.Subscription;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ProcessModels;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Matches response sets to their rubrics and grades answers against specs. */
public final class GraderService implements Service {
    private final ServiceGroup parts;

    /** Builds its views and loops; starts nothing. {@code models} stays the caller's to close. */
    public GraderService(
            GraderConfig config, KafkaAccess kafka, ModelClient models, MeterRegistry meters, Clock clock) {
        TopicNames topics = kafka.topics();
        CampaignStatuses statuses = new CampaignStatuses(kafka);
        var campaigns = new CompactedView<>(kafka, topics.of(TopicName.CAMPAIGNS), Campaign.class);
        var specs = new CompactedView<>(kafka, topics.of(TopicName.SPECS), Spec.class);
        var match = new MatchHandler(
                topics, campaigns::await, statuses, models, config.referenceWait(), config.callAllowance(), clock);
        var grade = new GradeHandler(
                topics, specs::await, statuses, models, config.referenceWait(), config.callAllowance(), clock);
        parts = new ServiceGroup(
                "grader-service",
                List.of(
                        statuses,
                        campaigns,
                        specs,
                        new SlowCallLoop<>(
                                loop(config, topics, "matcher", TopicName.RESPONSE_SETS, config.maxMatchesInFlight()),
                                kafka,
                                ResponseSet.class,
                                match,
                                set -> statuses.isPaused(set.getScenario().getCampaignId()),
                                meters),
                        new SlowCallLoop<>(
                                loop(config, topics, "grader", TopicName.GRADING_TASKS, config.maxGradesInFlight()),
                                kafka,
                                GradingTask.class,
                                grade,
                                task -> clock.instant().isBefore(task.getDeadline())
                                        && statuses.isPaused(task.getCampaignId()),
                                meters)));
    }

    private static SlowCallSettings loop(
            GraderConfig config, TopicNames topics, String name, TopicName topic, int maxInFlight) {
        return config.loop().loop(name, topics, new Subscription.Topics(Set.of(topics.of(topic))), maxInFlight);
    }

    /** Builds it from a process's configuration; the models' client is closed with it. */
    static Service wire(ServiceContext context) {
        ProcessModels models = ProcessModels.open(context, "grader-service");
        GraderService service = new GraderService(
                GraderConfig.from(context.config()),
                context.kafka(),
                models.client(),
                context.meters(),
                context.clock());
        return models.with(service.parts);
    }

    @Override
    public String name() {
        return parts.name();
    }

    @Override
    public void start() {
        parts.start();
    }

    @Override
    public Health health() {
        return parts.health();
    }

    @Override
    public void stop(Duration within) {
        parts.stop(within);
    }
}
