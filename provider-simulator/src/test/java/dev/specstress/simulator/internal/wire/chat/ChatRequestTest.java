package dev.specstress.simulator.internal.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.Refused;
import dev.specstress.simulator.internal.wire.RequestJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRequestTest {
    private static Call read(String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ChatRequest.read(RequestJson.parse(body), Call.Thinking.HIDDEN);
    }

    private static String messages(String messages) {
        return "{'model': 'm', 'messages': [" + messages + "]}";
    }

    @ParameterizedTest
    @CsvSource({"system, SYSTEM", "developer, SYSTEM", "user, USER", "assistant, ASSISTANT"})
    void everyRoleIsUnderstood(String name, Message.Role role) {
        Call request = read(messages("{'role': '" + name + "', 'content': 'Hello'}"));

        assertThat(request.prompt().messages()).containsExactly(new Message(role, "Hello"));
    }

    @Test
    void theQuestionIsWhatTheUserSaidLast() {
        Call request = read(
                messages(
                        "{'role':'user','content':'One?'},{'role':'assistant','content':'1'},{'role':'user','content':'Two?'}"));

        assertThat(request.prompt().question()).isEqualTo("Two?");
        assertThat(request.prompt().wholeText()).isEqualTo("One?\n1\nTwo?");
    }

    @Test
    void withoutLimitSeedOrSchemaTheDefaultsHold() {
        Call request = read(messages("{'role': 'user', 'content': 'Hello'}"));

        assertThat(request.maxTokens()).isEqualTo(Integer.MAX_VALUE);
        assertThat(request.prompt().seed()).isZero();
        assertThat(request.prompt().schema().isMissingNode()).isTrue();
    }

    @Test
    void theNewerLimitCountsBeforeTheOlder() {
        Call request = read("{'model': 'm', 'messages': [{'role': 'user', 'content': 'Hello'}],"
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
                .isInstanceOf(Refused.class)
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
        assertThatThrownBy(() -> read(base + "{'type': 'json_schema'}}")).isInstanceOf(Refused.class);
    }
}
