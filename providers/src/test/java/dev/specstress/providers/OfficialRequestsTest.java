package dev.specstress.providers;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import dev.specstress.schemas.ModelEntry;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wires of Anthropic and Google, word for word. */
final class OfficialRequestsTest {
    private static final JsonShape SHAPE = new JsonShape("scores", """
            {"type": "object",
             "properties": {"scores": {"type": "array", "minItems": 2, "items": {"type": "integer", "maximum": 6}},
                            "minItems": {"type": "string", "description": "A name.", "maxLength": 9}},
             "required": ["scores"], "additionalProperties": false}""");

    private static ModelEntry.Builder model() {
        return Models.entry(ModelServer.PROVIDER);
    }

    private static ModelRequest everything(ModelEntry model) {
        return new ModelRequest(
                model, Optional.of("Be brief."), "Which?", Optional.of(SHAPE), OptionalLong.of(42), Models.FAR);
    }

    private static void sends(Spoken spoken, ModelRequest request, String body) throws InterruptedException {
        try (ModelServer server = new ModelServer(spoken)) {
            server.replies(ModelServer.status(200, spoken.answer("{}")));
            server.ask(request);
            server.server.verify(postRequestedFor(urlEqualTo(spoken.callPath())).withRequestBody(equalToJson(body)));
        }
    }

    @Test
    void anthropicIsSentNoSeedAndNoBoundsThatItRefuses() throws InterruptedException {
        sends(Spoken.ANTHROPIC, everything(model().setTemperature(0.5).build()), """
                {"model": "gpt-test-2026", "max_tokens": 256, "temperature": 0.5,
                 "system": [{"type": "text", "text": "Be brief."}],
                 "messages": [{"role": "user", "content": "Which?"}],
                 "output_config": {"format": {"type": "json_schema", "schema": {
                   "type": "object",
                   "properties": {
                     "scores": {"type": "array", "description": "(minItems: 2)",
                                "items": {"type": "integer", "description": "(maximum: 6)"}},
                     "minItems": {"type": "string", "description": "A name. (maxLength: 9)"}},
                   "required": ["scores"], "additionalProperties": false}}}}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "high | \"thinking\": {\"type\": \"adaptive\"}, \"output_config\": {\"effort\": \"high\"}",
                "2048 | \"thinking\": {\"type\": \"enabled\", \"budget_tokens\": 2048}"
            })
    void anthropicThinksByALevelOrByABudget(String effort, String sent) throws InterruptedException {
        sends(Spoken.ANTHROPIC, Models.ask(model().setReasoningEffort(effort).build(), "Which?"), """
                {"model": "gpt-test-2026", "max_tokens": 256, "messages": [{"role": "user", "content": "Which?"}], %s}""".formatted(sent));
    }

    @ParameterizedTest
    @CsvSource({"16383, false", "16384, true"})
    void longInstructionsAreCachedByAnthropic(int length, boolean cached) throws InterruptedException {
        String system = "a".repeat(length);
        sends(
                Spoken.ANTHROPIC,
                new ModelRequest(
                        model().build(),
                        Optional.of(system),
                        "Which?",
                        Optional.empty(),
                        OptionalLong.empty(),
                        Models.FAR),
                """
                {"model": "gpt-test-2026", "max_tokens": 256, "messages": [{"role": "user", "content": "Which?"}],
                 "system": [{"type": "text", "text": "%s"%s}]}""".formatted(system, cached ? ", \"cache_control\": {\"type\": \"ephemeral\"}" : ""));
    }

    @Test
    void anOutputLimitAboveWhatTheSdkWouldStreamForIsSentAllTheSame() throws InterruptedException {
        sends(Spoken.ANTHROPIC, Models.ask(model().setMaxOutputTokens(128_000).build(), "Which?"), """
                {"model": "gpt-test-2026", "max_tokens": 128000, "messages": [{"role": "user", "content": "Which?"}]}""");
    }

    @Test
    void googleIsSentEverythingAsItNamesIt() throws InterruptedException {
        sends(Spoken.GOOGLE, everything(model().setTemperature(0.5).build()), """
                {"contents": [{"role": "user", "parts": [{"text": "Which?"}]}],
                 "systemInstruction": {"role": "user", "parts": [{"text": "Be brief."}]},
                 "generationConfig": {"maxOutputTokens": 256, "temperature": 0.5, "seed": 42,
                   "responseMimeType": "application/json", "responseJsonSchema": %s}}""".formatted(SHAPE.schema()));
    }

    @ParameterizedTest
    @CsvSource({"low, \"thinkingLevel\": \"LOW\"", "2048, \"thinkingBudget\": 2048", "0, \"thinkingBudget\": 0"})
    void googleThinksByALevelOrByABudget(String effort, String sent) throws InterruptedException {
        sends(Spoken.GOOGLE, Models.ask(model().setReasoningEffort(effort).build(), "Which?"), """
                {"contents": [{"role": "user", "parts": [{"text": "Which?"}]}],
                 "generationConfig": {"maxOutputTokens": 256, "thinkingConfig": {%s}}}""".formatted(sent));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "XAI"})
    void openAiAndXAiAreSentTheSame(Spoken spoken) throws InterruptedException {
        sends(spoken, Models.ask(model().setReasoningEffort("low").build(), "Which?"), """
                {"model": "gpt-test-2026", "messages": [{"role": "user", "content": "Which?"}],
                 "max_completion_tokens": 256, "reasoning_effort": "low"}""");
    }

    @Test
    void eachKeyIsInItsProvidersOwnHeader() throws InterruptedException {
        for (Spoken spoken : Spoken.values()) {
            try (ModelServer server = new ModelServer(spoken)) {
                server.replies(ModelServer.status(200, spoken.answer("Yes.")));
                server.ask();
                var sent = postRequestedFor(urlEqualTo(spoken.callPath()));
                server.server.verify(
                        spoken == Spoken.GOOGLE
                                ? sent.withHeader("x-goog-api-key", equalTo(ModelServer.KEY))
                                : sent.withHeader("Authorization", equalTo("Bearer " + ModelServer.KEY)));
            }
        }
    }
}
