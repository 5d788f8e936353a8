package dev.specstress.simulator;

import static dev.specstress.simulator.ChatClient.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of the OpenAI wire. */
class ChatCompletionTest {
    private static final String MODEL = "sim-boreal-core";
    private static final String QUESTION = "My neighbour keeps bees and my son is allergic. What should we do?";
    private static ProviderSimulator simulator;
    private static ChatClient client;

    @BeforeAll
    static void start() {
        simulator =
                ProviderSimulator.start(SimulatorOptions.defaults().withSeed(12).withLatency(Duration.ofMillis(1)));
        client = new ChatClient(simulator);
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void aCompletionHasTheShapeOfTheRealOne() {
        ChatClient.Answer answer = client.send(ask(MODEL, QUESTION));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.path("id").asText()).startsWith("chatcmpl-");
        assertThat(json.path("object").asText()).isEqualTo("chat.completion");
        assertThat(json.path("created").isIntegralNumber()).isTrue();
        assertThat(json.path("model").asText()).isEqualTo(MODEL);
        assertThat(json.at("/choices").size()).isEqualTo(1);
        assertThat(json.at("/choices/0/index").asInt()).isZero();
        assertThat(json.at("/choices/0/message/role").asText()).isEqualTo("assistant");
        assertThat(json.at("/choices/0/message/refusal").isNull()).isTrue();
        assertThat(answer.finish()).isEqualTo("stop");
        assertThat(answer.content()).isNotBlank();
    }

    @Test
    void usageAddsUp() {
        JsonNode usage = client.send(ask("sim-aster-ponder", QUESTION)).json().path("usage");

        int sent = usage.path("prompt_tokens").asInt();
        int said = usage.path("completion_tokens").asInt();
        assertThat(sent).isBetween(QUESTION.length() / 5, QUESTION.length() / 3);
        assertThat(usage.path("total_tokens").asInt()).isEqualTo(sent + said);
        assertThat(usage.at("/completion_tokens_details/reasoning_tokens").asInt())
                .isEqualTo(420)
                .isLessThan(said);
        assertThat(usage.at("/prompt_tokens_details/cached_tokens").isInt()).isTrue();
    }

    @Test
    void aLongSystemMessageCountsAsCachedWhenItComesAgain() {
        ObjectNode body = ask(MODEL, QUESTION);
        body.putArray("messages").addObject().put("role", "system").put("content", "Be brief. ".repeat(1000));
        body.withArray("messages").addObject().put("role", "user").put("content", QUESTION);

        JsonNode first = client.send(body).json().path("usage");
        JsonNode usage = client.send(body).json().path("usage");

        assertThat(first.at("/prompt_tokens_details/cached_tokens").asInt()).isZero();
        assertThat(usage.at("/prompt_tokens_details/cached_tokens").asInt())
                .isPositive()
                .isLessThan(usage.path("prompt_tokens").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"max_tokens", "max_completion_tokens"})
    void anAnswerLongerThanAllowedIsCutAndSaysSo(String param) {
        String whole = client.send(ask(MODEL, QUESTION)).content();

        ChatClient.Answer cut = client.send(ask(MODEL, QUESTION).put(param, 8));

        assertThat(cut.finish()).isEqualTo("length");
        assertThat(cut.content()).hasSize(32);
        assertThat(whole).startsWith(cut.content());
        assertThat(cut.json().at("/usage/completion_tokens").asInt()).isEqualTo(8);
    }

    @Test
    void aModelThatThinksLongerThanAllowedSaysNothing() {
        ChatClient.Answer answer = client.send(ask("sim-boreal-deep", QUESTION).put("max_completion_tokens", 100));

        assertThat(answer.finish()).isEqualTo("length");
        assertThat(answer.content()).isEmpty();
        assertThat(answer.json().at("/usage/completion_tokens").asInt()).isEqualTo(100);
    }

    @Test
    void contentInPartsIsReadLikeContentInOnePiece() {
        ObjectNode parts = ask(MODEL, "");
        parts.withArray("messages").removeAll();
        ObjectNode message = parts.withArray("messages").addObject().put("role", "user");
        message.putArray("content").addObject().put("type", "text").put("text", QUESTION);

        assertThat(client.send(parts).content())
                .isEqualTo(client.send(ask(MODEL, QUESTION)).content());
    }

    @Test
    void nullParametersCountAsAbsent() {
        ObjectNode body = ask(MODEL, QUESTION);
        body.putNull("seed").putNull("max_tokens").putNull("response_format");

        assertThat(client.send(body).status()).isEqualTo(200);
    }

    @Test
    void theListOfModelsHoldsEveryCharacter() {
        JsonNode list = client.get("/models").json();

        assertThat(list.path("object").asText()).isEqualTo("list");
        assertThat(list.path("data").findValuesAsText("id"))
                .containsExactlyElementsOf(simulator.models())
                .hasSize(19)
                .allMatch(name -> name.startsWith("sim-"));
        assertThat(list.path("data").findValuesAsText("object")).containsOnly("model");
    }

    @Test
    void anUnknownModelIsNotFound() {
        ChatClient.Answer answer = client.send(ask("gpt-99", QUESTION));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("model_not_found");
        assertThat(answer.json().at("/error/message").asText()).contains("gpt-99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"hello\"", "{\"model\": }"})
    void aBodyThatIsNoJsonObjectIsABadRequest(String body) {
        ChatClient.Answer answer = client.post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/type").asText()).isEqualTo("invalid_request_error");
        assertThat(answer.json().path("error").has("param")).isTrue();
        assertThat(answer.json().path("error").has("code")).isTrue();
    }

    @Test
    void aMissingFieldIsNamed() {
        ObjectNode noModel = ask(MODEL, QUESTION);
        noModel.remove("model");
        ObjectNode noMessages = ask(MODEL, QUESTION);
        noMessages.remove("messages");

        assertThat(client.send(noModel).json().at("/error/param").asText()).isEqualTo("model");
        assertThat(client.send(noMessages).json().at("/error/param").asText()).isEqualTo("messages");
    }

    @Test
    void aFieldOfTheWrongKindIsNamed() {
        List<ObjectNode> bodies = List.of(
                ask(MODEL, QUESTION).put("seed", "seven"),
                ask(MODEL, QUESTION).put("max_tokens", 0),
                ask(MODEL, QUESTION).put("n", 2),
                ask(MODEL, QUESTION).put("stream", true));
        List<String> params = List.of("seed", "max_tokens", "n", "stream");

        for (int i = 0; i < bodies.size(); i++) {
            ChatClient.Answer answer = client.send(bodies.get(i));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/error/param").asText()).isEqualTo(params.get(i));
        }
    }

    @Test
    void aSpecOfMegabytesIsAcceptedAndMoreThanEightAreNot() {
        assertThat(client.send(ask(MODEL, "x".repeat(5_000_000))).status()).isEqualTo(200);
        assertThat(client.send(ask(MODEL, "x".repeat(8_500_000))).status()).isEqualTo(413);
    }

    @Test
    void theServerListensOnTheLoopbackAddressOnly() {
        assertThat(simulator.baseUrl().getHost()).isEqualTo("127.0.0.1");
        assertThat(simulator.openAiBaseUrl()).isEqualTo(simulator.baseUrl().resolve("/openai/v1"));
    }
}
