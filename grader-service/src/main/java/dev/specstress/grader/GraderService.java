package dev.specstress.grader;

import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.grader.internal.classify.ClassifyHandler;
import dev.specstress.grader.internal.grade.GradeHandler;
import dev.specstress.grader.internal.insight.AnnotateHandler;
import dev.specstress.grader.internal.insight.Categories;
import dev.specstress.grader.internal.insight.ContrastHandler;
import dev.specstress.grader.internal.insight.RefusalHandler;
import dev.specstress.grader.internal.judge.AwaitedCampaigns;
import dev.specstress.grader.internal.judge.JudgeTools;
import dev.specstress.grader.internal.judge.SpecJudge;
import dev.specstress.grader.internal.match.MatchHandler;
import dev.specstress.kit.campaign.CampaignStatuses;
import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceGroup;
import dev.specstress.kit.process.ServiceContext;
import dev.specstress.kit.slowcall.Hold;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.kit.slowcall.SlowCallLoop;
import dev.specstress.kit.slowcall.SlowCallSettings;
import dev.specstress.kit.slowcall.Subscription;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ProcessModels;
import dev.specstress.schemas.AnnotationTask;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ContrastTask;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.RefusalTask;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * The judges: matches response sets to their rubrics, grades answers against specs, classifies scenarios, judges refusals,
 * contrasts answers and names the values they express.
 */
public final class GraderService implements Service {
    private final GraderConfig config;
    private final KafkaAccess kafka;
    private final CampaignStatuses statuses;
    private final MeterRegistry meters;
    private final ServiceGroup parts;

    /** Builds its views and loops; starts nothing. {@code models} stays the caller's to close. */
    public GraderService(
            GraderConfig config, KafkaAccess kafka, ModelClient models, MeterRegistry meters, Clock clock) {
        this.config = config;
        this.kafka = kafka;
        this.meters = meters;
        this.statuses = new CampaignStatuses(kafka);
        TopicNames topics = kafka.topics();
        var campaigns = new CompactedView<>(kafka, topics.of(TopicName.CAMPAIGNS), Campaign.class);
        var specs = new CompactedView<>(kafka, topics.of(TopicName.SPECS), Spec.class);
        var taxonomies = new CompactedView<>(kafka, topics.of(TopicName.TAXONOMIES), Taxonomy.class);
        var tools = new JudgeTools(topics, statuses, models, config.callAllowance(), clock);
        var awaited = new AwaitedCampaigns(topics, campaigns::await, config.referenceWait());
        var specJudge = new SpecJudge(tools, specs::await, config.referenceWait());
        var categories = new Categories(taxonomies::await, new MiniLmEmbedder(), config.referenceWait());
        var grade = new GradeHandler(
                topics, specs::await, statuses, models, config.referenceWait(), config.callAllowance(), clock);
        parts = new ServiceGroup(
                "grader-service",
                List.of(
                        statuses,
                        campaigns,
                        specs,
                        taxonomies,
                        matcher(new MatchHandler(tools, awaited)),
                        grader(grade, clock),
                        classifier(new ClassifyHandler(tools, awaited)),
                        insight(
                                "refusal-judge",
                                TopicName.REFUSAL_TASKS,
                                RefusalTask.class,
                                new RefusalHandler(tools, specJudge),
                                task -> statuses.isPaused(task.getCampaignId())
                                        && clock.instant().isBefore(task.getDeadline())),
                        insight(
                                "contrast-judge",
                                TopicName.CONTRAST_TASKS,
                                ContrastTask.class,
                                new ContrastHandler(tools, specJudge),
                                task -> statuses.isPaused(task.getCampaignId())
                                        && clock.instant().isBefore(task.getDeadline())),
                        insight(
                                "annotator",
                                TopicName.ANNOTATION_TASKS,
                                AnnotationTask.class,
                                new AnnotateHandler(tools, categories),
                                task -> statuses.isPaused(task.getResponseSet()
                                                .getScenario()
                                                .getCampaignId())
                                        && clock.instant().isBefore(task.getDeadline()))));
    }

    private Service matcher(MatchHandler handler) {
        return new SlowCallLoop<>(
                loop("matcher", TopicName.RESPONSE_SETS, config.maxMatchesInFlight()),
                kafka,
                ResponseSet.class,
                handler,
                set -> statuses.isPaused(set.getScenario().getCampaignId()),
                meters);
    }

    private Service grader(GradeHandler handler, Clock clock) {
        return new SlowCallLoop<>(
                loop("grader", TopicName.GRADING_TASKS, config.maxGradesInFlight()),
                kafka,
                GradingTask.class,
                handler,
                task -> clock.instant().isBefore(task.getDeadline()) && statuses.isPaused(task.getCampaignId()),
                meters);
    }

    private Service classifier(ClassifyHandler handler) {
        return new SlowCallLoop<>(
                loop("classifier", TopicName.SCENARIOS, config.maxClassificationsInFlight()),
                kafka,
                Scenario.class,
                handler,
                scenario -> statuses.isPaused(scenario.getCampaignId()),
                meters);
    }

    private <V extends SpecificRecord> Service insight(
            String name, TopicName topic, Class<V> type, RecordHandler<V> handler, Hold<V> hold) {
        return new SlowCallLoop<>(loop(name, topic, config.maxInsightsInFlight()), kafka, type, handler, hold, meters);
    }

    private SlowCallSettings loop(String name, TopicName topic, int maxInFlight) {
        TopicNames topics = kafka.topics();
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
