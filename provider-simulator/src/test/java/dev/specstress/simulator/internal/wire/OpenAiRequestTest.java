package dev.specstress.simulator.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.simulator.internal.prompt.Message;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiRequestTest {
    private static OpenAiRequest read(String json) {
        return OpenAiRequest.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String messages(String messages) {
        return "{'model': 'm', 'messages': [" + messages + "]}";
    }

    @ParameterizedTest
    @CsvSource({"system, SYSTEM", "developer, SYSTEM", "user, USER", "assistant, ASSISTANT"})
    void everyRoleIsUnderstood(String name, Message.Role role) {
        OpenAiRequest request = read(messages("{'role': '" + name + "', 'content': 'Hello'}"));

        assertThat(request.prompt().messages()).containsExactly(new Message(role, "Hello"));
    }

    @Test
    void theQuestionIsWhatTheUserSaidLast() {
        OpenAiRequest request = read(
                messages(
                        "{'role':'user','content':'One?'},{'role':'assistant','content':'1'},{'role':'user','content':'Two?'}"));

        assertThat(request.prompt().question()).isEqualTo("Two?");
        assertThat(request.prompt().wholeText()).isEqualTo("One?\n1\nTwo?");
    }

    @Test
    void withoutLimitSeedOrSchemaTheDefaultsHold() {
        OpenAiRequest request = read(messages("{'role': 'user', 'content': 'Hello'}"));

        assertThat(request.maxTokens()).isEqualTo(Integer.MAX_VALUE);
        assertThat(request.prompt().seed()).isZero();
        assertThat(request.prompt().schema().isMissingNode()).isTrue();
    }

    @Test
    void theNewerLimitCountsBeforeTheOlder() {
        OpenAiRequest request = read("{'model': 'm', 'messages': [{'role': 'user', 'content': 'Hello'}],"
                + " 'max_tokens': 5, 'max_completion_tokens': 9, 'seed': -3}");

        assertThat(request.maxTokens()).isEqualTo(9);
        assertThat(request.prompt().seed()).isEqualTo(-3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'role': 'robot', 'content': 'Hello'}",
                "{'role': 'user'}",
                "{'role': 'user', 'content': null}",
                "{'role': 'user', 'content': [{'type': 'image_url'}]}",
                "{'content': 'Hello'}",
                "7"
            })
    void aMessageThatCannotBeReadIsNamedByItsPlace(String message) {
        assertThatThrownBy(() -> read(messages("{'role': 'user', 'content': 'Hello'}, " + message)))
                .isInstanceOf(OpenAiError.class)
                .hasMessageContaining("messages[1].");
    }

    @Test
    void aSchemaIsTakenOnlyWhereOneIsAnnounced() {
        String base = "{'model': 'm', 'messages': [{'role': 'user', 'content': 'Hello'}], 'response_format': ";

        assertThat(read(base + "{'type': 'text'}}").prompt().schema().isMissingNode())
                .isTrue();
        assertThat(read(base + "{'type': 'json_schema', 'json_schema': {'schema': {'type': 'object'}}}}")
                        .prompt()
                        .schema()
                        .path("type")
                        .asText())
                .isEqualTo("object");
        assertThatThrownBy(() -> read(base + "{'type': 'json_schema'}}")).isInstanceOf(OpenAiError.class);
    }

    @Test
    void tokensAreFourCharactersEachRoundedUp() {
        assertThat(Tokens.in("")).isZero();
        assertThat(Tokens.in("abcde")).isEqualTo(2);
        assertThat(Tokens.cut("abcdefgh", 1)).isEqualTo("abcd");
        assertThat(Tokens.cut("abcdefgh", 2)).isEqualTo("abcdefgh");
        assertThat(Tokens.cut("abcdefgh", -5)).isEmpty();
    }
}
