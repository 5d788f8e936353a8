package dev.specstress.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Price;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Response;
import dev.specstress.worker.internal.ScriptedModels;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryWorkerServiceTest {

    private static Query query(String campaignId, String scenarioId, String lane, Instant deadline) {
        ModelEntry model = ModelEntry.newBuilder()
                .setName("subject")
                .setProvider(lane)
                .setLane(lane)
                .setWireName("subject-1")
                .setMaxOutputTokens(100)
                .setPrice(new Price(1.0, 0.1, 2.0, ""))
                .setSimulated(true)
                .build();
        return new Query(campaignId, scenarioId, model, 0, "What shall I do?", 77L, deadline);
    }

    @Test
    void queriesOfAllLanesAreAskedOnceUnlessLateOrCancelled() throws Exception {
        try (Broker broker = new Broker(Stream.of("campaign-status", "queries.acme", "queries.other", "responses"));
                ScriptedModels models = ScriptedModels.saying("Talk to her.");
                QueryWorkerService service = new QueryWorkerService(
                        QueryWorkerConfig.defaults(),
                        broker.kafka(),
                        models,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC())) {
            // Given
            Instant later = Instant.now().plusSeconds(600);
            broker.write(
                    "campaign-status", "c-2", new CampaignStatus("c-2", CampaignState.FINISHED, "", Instant.EPOCH));
            for (int at = 0; at < 20; at++) {
                broker.write("queries.acme", "s-" + at, query("c-1", "s-" + at, "acme", later));
            }
            broker.write("queries.other", "s-20", query("c-1", "s-20", "other", later));
            broker.write("queries.other", "s-21", query("c-2", "s-21", "other", later));
            broker.write("queries.other", "s-22", query("c-1", "s-22", "other", Instant.EPOCH));

            // When
            service.start();

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(broker.read("responses", Response.class)).hasSize(23));
            List<Response> responses = broker.read("responses", Response.class);
            assertThat(responses).extracting(Response::getScenarioId).doesNotHaveDuplicates();
            assertThat(responses)
                    .filteredOn(response -> response.getOutcome() instanceof NotAsked)
                    .extracting(Response::getScenarioId)
                    .containsExactlyInAnyOrder("s-21", "s-22");
            assertThat(responses)
                    .filteredOn(response -> response.getOutcome() instanceof Answered)
                    .hasSize(21);
            assertThat(models.requests()).hasSize(21);
        }
    }

    @Test
    void aPausedCampaignsQueriesWaitUntilItRunsOrTheirDeadlineComesAndOthersGoOn() throws Exception {
        try (Broker broker = new Broker(Stream.of("campaign-status", "queries.acme", "responses"));
                ScriptedModels models = ScriptedModels.saying("Talk to her.");
                QueryWorkerService service = new QueryWorkerService(
                        QueryWorkerConfig.defaults(),
                        broker.kafka(),
                        models,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC())) {
            // Given queries of a paused campaign, one of which is soon too late, among those of another
            Instant later = Instant.now().plusSeconds(600);
            state(broker, CampaignState.PAUSED);
            for (int at = 0; at < 10; at++) {
                broker.write("queries.acme", "p-" + at, query("c-2", "p-" + at, "acme", later));
                broker.write("queries.acme", "s-" + at, query("c-1", "s-" + at, "acme", later));
            }
            service.start();
            awaitResponses(broker, 10);
            broker.write(
                    "queries.acme",
                    "late",
                    query("c-2", "late", "acme", Instant.now().plusSeconds(2)));

            // When the deadline of one comes, and then the campaign runs again
            awaitResponses(broker, 11);
            assertThat(models.requests()).hasSize(10);
            state(broker, CampaignState.RUNNING);
            awaitResponses(broker, 21);

            // Then only the late one was not asked
            assertThat(broker.read("responses", Response.class))
                    .filteredOn(response -> response.getOutcome() instanceof NotAsked)
                    .singleElement()
                    .satisfies(response -> {
                        assertThat(response.getScenarioId()).isEqualTo("late");
                        assertThat(response.getOutcome()).isEqualTo(new NotAsked(NotAskedReason.EXPIRED));
                    });
            assertThat(models.requests()).hasSize(20);
        }
    }

    @Test
    void aCampaignCancelledWhileItIsPausedIsNotAsked() throws Exception {
        try (Broker broker = new Broker(Stream.of("campaign-status", "queries.acme", "responses"));
                ScriptedModels models = ScriptedModels.saying("Talk to her.");
                QueryWorkerService service = new QueryWorkerService(
                        QueryWorkerConfig.defaults(),
                        broker.kafka(),
                        models,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC())) {
            state(broker, CampaignState.PAUSED);
            broker.write(
                    "queries.acme",
                    "p-1",
                    query("c-2", "p-1", "acme", Instant.now().plusSeconds(600)));
            service.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> service.health().ready());

            state(broker, CampaignState.CANCELLED);

            awaitResponses(broker, 1);
            assertThat(broker.read("responses", Response.class).getFirst().getOutcome())
                    .isEqualTo(new NotAsked(NotAskedReason.CANCELLED));
            assertThat(models.requests()).isEmpty();
        }
    }

    private static void state(Broker broker, CampaignState state) throws Exception {
        broker.write("campaign-status", "c-2", new CampaignStatus("c-2", state, "", Instant.EPOCH));
    }

    private static void awaitResponses(Broker broker, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(broker.read("responses", Response.class)).hasSize(count));
    }
}
