package dev.specstress.worker;

import dev.specstress.kit.campaign.CampaignStatuses;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceGroup;
import dev.specstress.kit.process.ServiceContext;
import dev.specstress.kit.slowcall.Hold;
import dev.specstress.kit.slowcall.SlowCallLoop;
import dev.specstress.kit.slowcall.SlowCallSettings;
import dev.specstress.kit.slowcall.Subscription;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ProcessModels;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.worker.internal.QueryHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks subjects the questions that wait in their lanes. */
public final class QueryWorkerService implements Service {
    private final ServiceGroup parts;

    /** Builds its view and loop; starts nothing. {@code models} stays the caller's to close. */
    public QueryWorkerService(
            QueryWorkerConfig config, KafkaAccess kafka, ModelClient models, MeterRegistry meters, Clock clock) {
        CampaignStatuses statuses = new CampaignStatuses(kafka);
        var ask = new QueryHandler(kafka.topics(), statuses, models, clock);
        TopicNames topics = kafka.topics();
        SlowCallSettings loop = config.loop().loop("query-worker", topics, lanes(config, topics), config.maxInFlight());
        // Past its deadline it is answered with "expired", paused or not.
        Hold<Query> paused =
                query -> clock.instant().isBefore(query.getDeadline()) && statuses.isPaused(query.getCampaignId());
        parts = new ServiceGroup(
                "query-worker", List.of(statuses, new SlowCallLoop<>(loop, kafka, Query.class, ask, paused, meters)));
    }

    private static Subscription lanes(QueryWorkerConfig config, TopicNames topics) {
        return config.lanes().isEmpty()
                ? new Subscription.Matching(Pattern.compile(Pattern.quote(topics.queries("")) + ".*"))
                : new Subscription.Topics(
                        config.lanes().stream().map(topics::queries).collect(Collectors.toSet()));
    }

    /** Builds it from a process's configuration; the models' client is closed with it. */
    static Service wire(ServiceContext context) {
        ProcessModels models = ProcessModels.open(context, "query-worker");
        QueryWorkerService service = new QueryWorkerService(
                QueryWorkerConfig.from(context.config()),
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
