package dev.specstress.generator;

import static dev.specstress.generator.internal.Campaigns.campaign;
import static dev.specstress.generator.internal.Campaigns.values;
import static dev.specstress.generator.internal.ScriptedModels.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.generator.internal.ScriptedModels;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Taxonomy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratorServiceTest {

    private static CallOutcome write(ModelRequest request) {
        String anchors =
                IntStream.range(0, 7).mapToObj(at -> "\"a" + at + "\"").collect(Collectors.joining(",", "[", "]"));
        return answer(
                switch (request.shape().orElseThrow().name()) {
                    case "question" -> "{\"question\": \"q\"}";
                    case "rewrites" -> "{\"towards_value_1\": \"q1\", \"towards_value_2\": \"q2\"}";
                    default -> "{\"value_1\": " + anchors + ", \"value_2\": " + anchors + "}";
                });
    }

    @Test
    void aCampaignBecomesTasksAndTasksBecomeScenarios() throws Exception {
        try (Broker broker = new Broker(Stream.of(
                        "campaigns",
                        "campaign-status",
                        "taxonomies",
                        "plan-waves",
                        "specs",
                        "drafts",
                        "classifications",
                        "generation-tasks",
                        "generations",
                        "proposed-scenarios"));
                ScriptedModels models = new ScriptedModels(GeneratorServiceTest::write);
                GeneratorService service = new GeneratorService(
                        GeneratorConfig.defaults(),
                        broker.kafka(),
                        models,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC())) {
            // Given a cancelled campaign, one that cannot be planned, and one whose taxonomy comes last
            broker.write(
                    "campaign-status", "c-1", new CampaignStatus("c-1", CampaignState.CANCELLED, "", Instant.EPOCH));
            broker.write("campaigns", "c-1", campaign(1, 3, PairRule.UNIFORM));
            broker.write("campaigns", "c-2", campaign(2, 99, PairRule.UNIFORM));
            broker.write("campaigns", "c-3", campaign(3, 5, PairRule.UNIFORM));

            // When
            service.start();
            broker.write("taxonomies", "v-1", new Taxonomy("v-1", "test", values(6)));

            // Then
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(broker.read("generations", Generation.class))
                        .hasSize(5)
                        .allMatch(end -> end.getOutcome() instanceof Generated);
                assertThat(broker.read("campaign-status", CampaignStatus.class))
                        .extracting(CampaignStatus::getCampaignId)
                        .containsExactlyInAnyOrder("c-1", "c-2");
            });
            assertThat(broker.read("proposed-scenarios", ProposedScenario.class))
                    .hasSize(15);
            assertThat(broker.read("generation-tasks", GenerationTask.class))
                    .extracting(GenerationTask::getCampaignId)
                    .containsOnly("c-3");
            assertThat(service.health().ready()).isTrue();
        }
    }
}
