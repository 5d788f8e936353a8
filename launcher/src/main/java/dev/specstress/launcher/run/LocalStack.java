package dev.specstress.launcher.run;

import dev.specstress.generator.GeneratorConfig;
import dev.specstress.generator.GeneratorService;
import dev.specstress.grader.GraderConfig;
import dev.specstress.grader.GraderService;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.kit.kafka.BrokerReach;
import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaUnavailableException;
import dev.specstress.kit.kafka.TopicMismatchException;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceGroup;
import dev.specstress.launcher.models.ProviderKeys;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.budget.CampaignBudgets;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.ScoringStreams;
import dev.specstress.worker.QueryWorkerConfig;
import dev.specstress.worker.QueryWorkerService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broker, simulator and services of one run, in this JVM; built here by hand, in the order in which they need one another. */
public final class LocalStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalStack.class);
    // One machine: two partitions keep its two cores busy, and more would only cost time at the start.
    private static final int DATA_PARTITIONS = 2;
    private static final Duration BROKER_AT_MOST = Duration.ofSeconds(10);
    private static final Duration TOPICS_AT_MOST = Duration.ofSeconds(60);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private KafkaAccess kafka;
    private Service services;
    private boolean abandoned;
    private CompactedView<CampaignStatus> statuses;

    private LocalStack() {}

    /**
     * Starts everything.
     *
     * @throws UserErrorException if the cluster the user named cannot be used
     */
    public static LocalStack start(CalledModels called, StackSettings settings, ProviderKeys keys, Clock clock)
            throws InterruptedException {
        var stack = new LocalStack();
        try {
            stack.open(called, settings, keys, clock);
            return stack;
        } catch (KafkaUnavailableException | TopicMismatchException e) {
            stack.close();
            throw settings.cluster().isPresent() ? new UserErrorException("--kafka: " + e.getMessage(), e) : e;
        } catch (RuntimeException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    private void open(CalledModels called, StackSettings settings, ProviderKeys keys, Clock clock)
            throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        var models = keep(LocalModels.open(called, settings.simulator(), keys, meters, clock));
        var disk = keep(TemporaryDirectory.create());
        var broker = keep(LocalBroker.of(settings, disk.path().resolve("kafka")));
        var topics = new TopicNames(settings.topicPrefix());
        kafka = new DirectKafkaAccess(broker.settings(topics), "specstress-run", meters);
        BrokerReach.require(kafka, BROKER_AT_MOST);
        new TopicProvisioner(kafka)
                .provision(
                        TopicPlan.ofCatalogue(topics, called.lanes(), DATA_PARTITIONS),
                        Optional.empty(),
                        TOPICS_AT_MOST);
        var scoring = scoring(settings, disk.path().resolve("state"));
        var budgets = new CampaignBudgets(kafka, clock);
        var client = models.within(budgets);
        statuses = new CompactedView<>(kafka, topics.of(TopicName.CAMPAIGN_STATUS), CampaignStatus.class);
        var parts = new ArrayList<Service>(List.of(
                statuses,
                budgets,
                new ScoringStreams(scoring, kafka, meters, clock),
                new GraderService(GraderConfig.defaults(), kafka, client, meters, clock)));
        if (!settings.judgingOnly()) {
            parts.addAll(asking(called, client, meters, clock));
        }
        services = ServiceGroup.ofIndependent("run", parts);
        services.start();
    }

    /** Those that make questions and put them to the subjects. */
    private List<Service> asking(CalledModels called, ModelClient models, MeterRegistry meters, Clock clock) {
        return List.of(
                new QueryWorkerService(worker(called), kafka, models, meters, clock),
                new GeneratorService(GeneratorConfig.defaults(), kafka, models, meters, clock));
    }

    /** State is read back from the changelogs, so a run leaves nothing on this machine that a later one would need. */
    private static ScoringConfig scoring(StackSettings settings, Path state) {
        var standard = ScoringConfig.standard(state);
        return new ScoringConfig(
                settings.topicPrefix() + standard.applicationId(),
                standard.instanceId(),
                standard.stateDirectory(),
                standard.threads(),
                standard.standbyReplicas(),
                standard.replicationFactor(),
                standard.commitInterval(),
                standard.stores(),
                standard.rocksDbBytes(),
                standard.threadRestarts(),
                standard.limits());
    }

    private static QueryWorkerConfig worker(CalledModels called) {
        var defaults = QueryWorkerConfig.defaults();
        return new QueryWorkerConfig(List.copyOf(called.lanes()), defaults.maxInFlight(), defaults.loop());
    }

    public KafkaAccess kafka() {
        return kafka;
    }

    public Health health() {
        return services.health();
    }

    /** Why the campaign was cancelled; empty while it was not. */
    public Optional<String> cancelled(String campaignId) {
        return statuses.get(campaignId)
                .filter(status -> status.getState() == CampaignState.CANCELLED)
                .map(CampaignStatus::getReason);
    }

    /** Stops the services; what they have not finished stays on the topics. */
    public void stopWithin(Duration time) {
        services.stop(time);
    }

    /**
     * Stops the services as far as the time allows and leaves the rest to the end of the process. What a service still uses
     * must not be taken from under it.
     */
    public void abandonWithin(Duration time) {
        abandoned = true;
        services.stop(time);
    }

    /** Closes what is left open, last first. */
    @Override
    public void close() {
        if (abandoned) {
            return;
        }
        if (services != null) {
            services.stop(Duration.ofSeconds(1));
        }
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("did not close cleanly: {}", e.getMessage());
            }
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }
}
