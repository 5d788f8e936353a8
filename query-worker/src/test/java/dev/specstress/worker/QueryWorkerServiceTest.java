package dev.specstress.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAsked;
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
}
