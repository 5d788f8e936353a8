package dev.specstress.providers;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.ModelEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What goes over the wire. */
final class OpenAiRequestTest {

    @Test
    void everythingAskedForIsSentAsOpenAiNamesIt() throws InterruptedException {
        try (ModelServer server = new ModelServer()) {
            server.replies(ModelServer.status(200, OpenAiPayloads.answer("{}")));
            ModelEntry model = Models.entry(ModelServer.PROVIDER)
                    .setTemperature(0.0)
                    .setReasoningEffort("low")
                    .build();
            JsonShape shape = new JsonShape("question", """
                    {"type": "object", "properties": {"question": {"type": "string"}},
                     "required": ["question"], "additionalProperties": false}""");

            server.ask(new ModelRequest(
                    model, Optional.of("Be brief."), "Which?", Optional.of(shape), OptionalLong.of(42), Models.FAR));

            server.server.verify(postRequestedFor(urlPathEqualTo(ModelServer.PATH))
                    .withHeader("Authorization", equalTo("Bearer " + ModelServer.KEY))
                    .withRequestBody(equalToJson("""
                            {"model": "gpt-test-2026",
                             "messages": [{"role": "system", "content": "Be brief."},
                                          {"role": "user", "content": "Which?"}],
                             "max_completion_tokens": 256, "temperature": 0.0, "seed": 42, "reasoning_effort": "low",
                             "response_format": {"type": "json_schema", "json_schema": {
                               "name": "question", "strict": true,
                               "schema": {"type": "object", "properties": {"question": {"type": "string"}},
                                          "required": ["question"], "additionalProperties": false}}}}""")));
        }
    }

    @Test
    void whatTheModelsEntryLeavesOpenIsLeftToTheProvider() throws InterruptedException {
        try (ModelServer server = new ModelServer()) {
            server.replies(ModelServer.status(200, OpenAiPayloads.answer("Yes.")));

            server.ask();

            server.server.verify(
                    postRequestedFor(urlPathEqualTo(ModelServer.PATH)).withRequestBody(equalToJson("""
                    {"model": "gpt-test-2026", "messages": [{"role": "user", "content": "Which?"}],
                     "max_completion_tokens": 256}""")));
        }
    }

    @Test
    void aServerThatAsksForNoKeyIsSentNone() throws InterruptedException {
        try (ModelServer server = new ModelServer()) {
            server.replies(ModelServer.status(200, OpenAiPayloads.answer("Yes.")));
            ProviderSettings keyed = server.settings(Duration.ofSeconds(20));
            ProviderSettings keyless = new ProviderSettings(
                    keyed.provider(), keyed.baseUrl(), Optional.empty(), keyed.wire(), keyed.callTimeout());

            try (Providers door = server.door(keyless)) {
                assertThat(door.call(Models.askBy(Models.FAR)).outcome()).isInstanceOf(CallOutcome.Answered.class);
            }

            server.server.verify(
                    postRequestedFor(urlPathEqualTo(ModelServer.PATH)).withHeader("Authorization", absent()));
        }
    }
}
