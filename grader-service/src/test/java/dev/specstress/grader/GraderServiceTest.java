package dev.specstress.grader;

import static dev.specstress.grader.internal.Records.answered;
import static dev.specstress.grader.internal.Records.campaign;
import static dev.specstress.grader.internal.Records.model;
import static dev.specstress.grader.internal.Records.question;
import static dev.specstress.grader.internal.Records.set;
import static dev.specstress.grader.internal.ScriptedModels.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.grader.internal.ScriptedModels;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.QuoteCheck;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraderServiceTest {
    private static final String CLAUSE = "The assistant must name the most serious weakness.";

    private static CallOutcome judge(ModelRequest request) {
        return answer(
                request.shape().orElseThrow().name().equals("grade")
                        ? "{\"decision\": \"compliant\", \"reasoning\": \"it does\", \"citations\": [{\"section_id\":"
                                + " \"honest\", \"quote\": \"" + CLAUSE + "\"}], \"refuses_permitted\": false}"
                        : "{\"placements\": [" + entry("A") + "," + entry("B") + "]}");
    }

    private static String entry(String label) {
        return "{\"label\": \"" + label + "\", \"value_1_position\": 1, \"value_2_position\": 5, \"confidence\": 0.9,"
                + " \"refusal_type\": \"full_compliance\", \"reasoning\": \"so\"}";
    }

    private static Spec spec() {
        Section section = Section.newBuilder()
                .setSectionId("honest")
                .setTitle("Honest answers")
                .setLevel(2)
                .setClauses(List.of(new Clause("honest.1", CLAUSE)))
                .build();
        return new Spec("x-1", "demo", List.of(section), "# Honest answers {#honest}\n\n" + CLAUSE);
    }

    private static GradingTask task() {
        return GradingTask.newBuilder()
                .setCampaignId("c-1")
                .setScenarioId("s-1")
                .setOrdinal(0)
                .setModel("subject")
                .setProvider("other")
                .setRepeat(0)
                .setSpecId("x-1")
                .setGrader(model("grader", 0))
                .setGraders(List.of("grader"))
                .setRound(0)
                .setQuestion(question(true))
                .setResponse("The second act drags.")
                .setRouteProbability(1.0)
                .setDeadline(Instant.now().plusSeconds(600))
                .setSimulated(true)
                .build();
    }

    @Test
    void setsAreMatchedAndAnswersGraded() throws Exception {
        try (Broker broker = new Broker(Stream.of(
                        "campaigns",
                        "campaign-status",
                        "specs",
                        "taxonomies",
                        "refusal-tasks",
                        "refusal-judgements",
                        "contrast-tasks",
                        "contrasts",
                        "annotation-tasks",
                        "annotations",
                        "scenarios",
                        "classifications",
                        "response-sets",
                        "position-sets",
                        "grading-tasks",
                        "grades"));
                ScriptedModels models = new ScriptedModels(GraderServiceTest::judge);
                GraderService service = new GraderService(
                        GraderConfig.defaults(),
                        broker.kafka(),
                        models,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC())) {
            // Given
            broker.write(
                    "response-sets",
                    "s-1",
                    set(Completeness.COMPLETE, true, List.of(answered("a", "yes"), answered("b", "no"))));
            broker.write("grading-tasks", "s-1", task());

            // When the campaign and the spec come only after what refers to them
            service.start();
            broker.write("campaigns", "c-1", campaign(5, 0));
            broker.write("specs", "x-1", spec());

            // Then
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(broker.read("position-sets", PositionSet.class)).hasSize(1);
                assertThat(broker.read("grades", Grade.class)).hasSize(1);
            });
            assertThat(broker.read("position-sets", PositionSet.class)
                            .getFirst()
                            .getPlacements())
                    .allMatch(placement -> placement.getOutcome() instanceof Placed);
            assertThat(broker.read("grades", Grade.class).getFirst().getOutcome())
                    .isInstanceOfSatisfying(
                            Judged.class,
                            judged -> assertThat(judged.getCitations())
                                    .singleElement()
                                    .satisfies(citation ->
                                            assertThat(citation.getCheck()).isEqualTo(QuoteCheck.VERIFIED)));
            assertThat(service.health().ready()).isTrue();
        }
    }
}
