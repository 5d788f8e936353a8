package dev.specstress.generator;

import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.generator.internal.generate.GenerateHandler;
import dev.specstress.generator.internal.plan.PlanHandler;
import dev.specstress.generator.internal.select.DraftSelector;
import dev.specstress.generator.internal.steer.SteerHandler;
import dev.specstress.generator.internal.steer.SteeredViews;
import dev.specstress.kit.campaign.CampaignStatuses;
import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.TopicKeys;
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
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Plans campaigns and has generators write their scenarios. */
public final class GeneratorService implements Service {
    /** Planning asks no model; more at once would only hold more plans in memory. */
    private static final int PLANS_IN_FLIGHT = 2;

    /** A wave is one record that waits; campaigns beyond wait for one of these to finish. */
    private static final int WAVES_IN_FLIGHT = 1_000;
    /** What is lost on its way must not hold a campaign up for ever. */
    private static final Duration WAVE_PATIENCE = Duration.ofMinutes(30);

    private final ServiceGroup parts;

    /** Builds its views and loops; starts nothing. {@code models} stays the caller's to close. */
    public GeneratorService(
            GeneratorConfig config, KafkaAccess kafka, ModelClient models, MeterRegistry meters, Clock clock) {
        TopicNames topics = kafka.topics();
        CampaignStatuses statuses = new CampaignStatuses(kafka);
        var campaigns = new CompactedView<>(kafka, topics.of(TopicName.CAMPAIGNS), Campaign.class);
        var taxonomies = new CompactedView<>(kafka, topics.of(TopicName.TAXONOMIES), Taxonomy.class);
        var specs = new CompactedView<>(kafka, topics.of(TopicName.SPECS), Spec.class);
        var views = new SteeredViews(kafka);
        var embedder = new MiniLmEmbedder();
        var steer = new SteerHandler(
                topics,
                campaigns::await,
                taxonomies::await,
                views,
                statuses,
                new TopicKeys(kafka),
                embedder,
                config.referenceWait(),
                WAVE_PATIENCE);
        var plan = new PlanHandler(
                topics,
                taxonomies::await,
                specs::await,
                statuses,
                new TopicKeys(kafka),
                embedder,
                config.referenceWait(),
                clock);
        var generate = new GenerateHandler(
                topics,
                campaigns::await,
                statuses,
                models,
                embedder,
                config.referenceWait(),
                config.callAllowance(),
                clock);
        parts = new ServiceGroup(
                "generator-service",
                List.of(
                        statuses,
                        campaigns,
                        taxonomies,
                        specs,
                        views,
                        DraftSelector.of(kafka, campaigns::await, statuses, config.referenceWait()),
                        new SlowCallLoop<>(
                                loop(config, topics, "generator-plan", TopicName.CAMPAIGNS, PLANS_IN_FLIGHT),
                                kafka,
                                Campaign.class,
                                plan,
                                campaign -> statuses.isPaused(campaign.getCampaignId()),
                                meters),
                        new SlowCallLoop<>(
                                loop(config, topics, "generator-steer", TopicName.PLAN_WAVES, WAVES_IN_FLIGHT),
                                kafka,
                                PlanWave.class,
                                steer,
                                wave -> statuses.isPaused(wave.getCampaignId()),
                                meters),
                        new SlowCallLoop<>(
                                loop(config, topics, "generator", TopicName.GENERATION_TASKS, config.maxInFlight()),
                                kafka,
                                GenerationTask.class,
                                generate,
                                task -> statuses.isPaused(task.getCampaignId()),
                                meters)));
    }

    private static SlowCallSettings loop(
            GeneratorConfig config, TopicNames topics, String name, TopicName topic, int maxInFlight) {
        return config.loop().loop(name, topics, new Subscription.Topics(Set.of(topics.of(topic))), maxInFlight);
    }

    /** Builds it from a process's configuration; the models' client is closed with it. */
    static Service wire(ServiceContext context) {
        ProcessModels models = ProcessModels.open(context, "generator-service");
        GeneratorService service = new GeneratorService(
                GeneratorConfig.from(context.config()),
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
