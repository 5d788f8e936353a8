package dev.specstress.worker.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Price;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.TimedOut;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class QueryHandlerTest {
    private static final Instant NOW = ScriptedModels.NOW;

    private final Sent sent = new Sent();

    private static Query query(Instant deadline) {
        ModelEntry model = ModelEntry.newBuilder()
                .setName("subject")
                .setProvider("acme")
                .setLane("acme")
                .setWireName("subject-1")
                .setMaxOutputTokens(100)
                .setPrice(new Price(1.0, 0.1, 2.0, ""))
                .setSimulated(true)
                .build();
        return new Query("c-1", "s-1", model, 2, "What shall I do?", 77L, deadline);
    }

    private Response handle(ScriptedModels models, Query query, boolean closed) throws InterruptedException {
        new QueryHandler(
                        new TopicNames("t."),
                        id -> closed && id.equals("c-1"),
                        models,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .handle(Sent.inbound(query), sent);
        return sent.to("t.responses", Response.class).getLast();
    }

    @Test
    void aSubjectSeesTheQuestionAlone() throws InterruptedException {
        var models = ScriptedModels.saying("Talk to her.");
        Query query = query(NOW.plusSeconds(60));

        handle(models, query, false);

        assertThat(models.requests())
                .containsExactly(new ModelRequest(
                                query.getModel(),
                                Optional.empty(),
                                "What shall I do?",
                                Optional.empty(),
                                OptionalLong.of(77),
                                NOW.plusSeconds(60))
                        .ofCampaign("c-1"));
    }

    @Test
    void theAnswerIsOneResponseUnderItsScenario() throws InterruptedException {
        Response response = handle(ScriptedModels.saying("Talk to her."), query(NOW.plusSeconds(60)), false);

        assertThat(sent.items())
                .singleElement()
                .satisfies(item -> assertThat(item.key()).isEqualTo("s-1"));
        assertThat(response.getModel()).isEqualTo("subject");
        assertThat(response.getProvider()).isEqualTo("acme");
        assertThat(response.getRepeat()).isEqualTo(2);
        assertThat(response.getOutcome()).isEqualTo(new Answered("Talk to her.", false, false, "stop"));
        assertThat(response.getCall().getCostMicroUsd()).isEqualTo(10);
    }

    @Test
    void everyEndOfACallIsAResponse() throws InterruptedException {
        Map<CallOutcome, Object> ends = new LinkedHashMap<>();
        ends.put(new CallOutcome.Declined("safety"), new Declined("safety"));
        ends.put(new CallOutcome.TimedOut("deadline", Duration.ofSeconds(60)), new TimedOut("deadline", 60_000L));
        ends.put(new CallOutcome.Failed(FailureClass.AUTH, "401"), new Failed(FailureClass.AUTH, "401"));
        ends.put(new CallOutcome.NotAsked(NotAskedReason.BUDGET), new NotAsked(NotAskedReason.BUDGET));
        for (Map.Entry<CallOutcome, Object> end : ends.entrySet()) {
            var models = new ScriptedModels(call -> end.getKey());

            assertThat(handle(models, query(NOW.plusSeconds(1)), false).getOutcome())
                    .isEqualTo(end.getValue());
        }
    }

    @Test
    void nothingIsAskedOnceTheDeadlineIsThere() throws InterruptedException {
        var models = ScriptedModels.saying("too late");

        Response response = handle(models, query(NOW), false);

        assertThat(response.getOutcome()).isEqualTo(new NotAsked(NotAskedReason.EXPIRED));
        assertThat(response.getCall().getAttempts()).isZero();
        assertThat(response.getCall().getStartedAt()).isEqualTo(NOW);
        assertThat(response.getCall().getSimulated()).isTrue();
        assertThat(models.requests()).isEmpty();
    }

    @Test
    void nothingIsAskedForAClosedCampaign() throws InterruptedException {
        var models = ScriptedModels.saying("too late");

        assertThat(handle(models, query(NOW.plusSeconds(60)), true).getOutcome())
                .isEqualTo(new NotAsked(NotAskedReason.CANCELLED));
        assertThat(models.requests()).isEmpty();
    }
}
