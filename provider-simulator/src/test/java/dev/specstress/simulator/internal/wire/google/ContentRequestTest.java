package dev.specstress.simulator.internal.wire.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentRequestTest {
    private static Call read(String json) {
        return ContentRequest.read("m", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Call with(String more) {
        return read("{'contents': [{'role': 'user', 'parts': [{'text': 'Hello'}]}], " + more + "}");
    }

    @Test
    void aConversationIsReadWithItsInstructions() {
        Call call = read("{'systemInstruction': {'parts': [{'text': 'Be '}, {'text': 'kind.'}]}, 'contents': ["
                + "{'parts': [{'text': 'One?'}]}, {'role': 'model', 'parts': [{'text': '1'}]},"
                + "{'role': 'user', 'parts': [{'text': 'Two?'}]}]}");

        assertThat(call.model()).isEqualTo("m");
        assertThat(call.prompt().messages())
                .containsExactly(
                        new Message(Message.Role.SYSTEM, "Be kind."),
                        new Message(Message.Role.USER, "One?"),
                        new Message(Message.Role.ASSISTANT, "1"),
                        new Message(Message.Role.USER, "Two?"));
        assertThat(call.maxTokens()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void settingsAreRead() {
        Call call = with("'generationConfig': {'maxOutputTokens': 7, 'seed': -3}");

        assertThat(call.maxTokens()).isEqualTo(7);
        assertThat(call.prompt().seed()).isEqualTo(-3);
    }

    @Test
    void bothKindsOfSchemaAreUnderstood() {
        Call json = with("'generationConfig': {'responseMimeType': 'application/json',"
                + " 'responseJsonSchema': {'type': 'object', 'properties': {'a': {'type': 'string'}}}}");
        Call own = with("'generationConfig': {'responseMimeType': 'application/json',"
                + " 'responseSchema': {'type': 'OBJECT', 'properties': {'a': {'type': 'STRING'}}}}");

        assertThat(own.prompt().schema()).isEqualTo(json.prompt().schema());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'x': 0 | false | 2147483647",
                "'generationConfig': {'thinkingConfig': {'includeThoughts': true}} | true | 2147483647",
                "'generationConfig': {'thinkingConfig': {'thinkingBudget': 0}} | false | 0",
                "'generationConfig': {'thinkingConfig': {'thinkingBudget': -1}} | false | 2147483647",
                "'generationConfig': {'thinkingConfig': {'thinkingLevel': 'HIGH'}} | false | 2147483647"
            })
    void itThinksAsItIsTold(String config, boolean shown, int most) {
        assertThat(with(config).thinking()).isEqualTo(new Call.Thinking(shown, most));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | contents",
                "{'contents': []} | contents",
                "{'contents': [{'parts': []}]} | contents[0].parts",
                "{'contents': [{'parts': [{'inlineData': {}}]}]} | contents[0].parts[0].text",
                "{'contents': [{'role': 'system', 'parts': [{'text': 'x'}]}]} | contents[0].role",
                "{'contents': [{'parts': [{'text': 'x'}]}], 'generationConfig': {'candidateCount': 2}} | candidateCount",
                "{'contents': [{'parts': [{'text': 'x'}]}], 'generationConfig': {'responseJsonSchema': {}}} | responseMimeType"
            })
    void whatIsMissingOrWrongIsNamed(String json, String field) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Refused.class).hasMessageContaining(field);
    }
}
