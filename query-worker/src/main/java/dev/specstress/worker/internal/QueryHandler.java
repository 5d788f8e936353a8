package dev.specstress.worker.internal;

import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks one subject one question once: one query in, one response with a typed outcome out. */
public final class QueryHandler implements RecordHandler<Query> {
    private final TopicNames topics;
    private final ClosedCampaigns closed;
    private final ModelClient client;
    private final Clock clock;

    public QueryHandler(TopicNames topics, ClosedCampaigns closed, ModelClient client, Clock clock) {
        this.topics = topics;
        this.closed = closed;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public void handle(Inbound<Query> inbound, Outbox outbox) throws InterruptedException {
        Query query = inbound.value();
        CallResult result = ask(query);
        outbox.send(
                topics.of(TopicName.RESPONSES),
                query.getScenarioId(),
                Response.newBuilder()
                        .setCampaignId(query.getCampaignId())
                        .setScenarioId(query.getScenarioId())
                        .setModel(query.getModel().getName())
                        .setProvider(query.getModel().getProvider())
                        .setRepeat(query.getRepeat())
                        .setOutcome(AvroOutcomes.of(result.outcome()))
                        .setCall(result.account())
                        .build());
    }

    private CallResult ask(Query query) throws InterruptedException {
        if (closed.contains(query.getCampaignId())) {
            return notAsked(query, NotAskedReason.CANCELLED);
        }
        if (!clock.instant().isBefore(query.getDeadline())) {
            return notAsked(query, NotAskedReason.EXPIRED);
        }
        // A subject sees the question alone: no system part, no shape.
        return client.call(new ModelRequest(
                        query.getModel(),
                        Optional.empty(),
                        query.getPrompt(),
                        Optional.empty(),
                        OptionalLong.of(query.getSeed()),
                        query.getDeadline())
                .ofCampaign(query.getCampaignId()));
    }

    private CallResult notAsked(Query query, NotAskedReason reason) {
        return new CallResult(
                new CallOutcome.NotAsked(reason),
                CallAccounts.none(clock.instant(), query.getModel().getSimulated()));
    }
}
