package dev.specstress.simulator.internal.wire.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRequestTest {
    private static final String BASE =
            "{'model': 'm', 'max_tokens': 9, 'messages': [{'role': 'user', 'content': 'Hello'}]";

    private static Call read(String json) {
        return MessageRequest.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Call with(String more) {
        return read(BASE + ", " + more + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'system': 'Be kind.'",
                "'system': [{'type': 'text', 'text': 'Be kind.'}]",
                "'system': [{'type': 'text', 'text': 'Be kind.', 'cache_control': {'type': 'ephemeral'}}]"
            })
    void instructionsAreReadAsTextAndAsBlocks(String system) {
        assertThat(with(system).prompt().messages())
                .containsExactly(new Message(Message.Role.SYSTEM, "Be kind."), new Message(Message.Role.USER, "Hello"));
    }

    @Test
    void aLimitIsReadAndASeedThereIsNone() {
        Call call = with("'temperature': 1");

        assertThat(call.maxTokens()).isEqualTo(9);
        assertThat(call.prompt().seed()).isZero();
        assertThat(call.prompt().schema().isMissingNode()).isTrue();
        assertThat(call.tool()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'output_config': {'format': {'type': 'json_schema', 'schema': {'type': 'object'}}}",
                "'output_format': {'type': 'json_schema', 'schema': {'type': 'object'}}",
                "'tools': [{'name': 'other', 'input_schema': {}}, {'name': 't', 'input_schema': {'type': 'object'}}],"
                        + " 'tool_choice': {'type': 'tool', 'name': 't'}"
            })
    void aSchemaIsTakenFromEachPlaceItMayStandIn(String format) {
        assertThat(with(format).prompt().schema().path("type").asText()).isEqualTo("object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'integer', 'minimum': 0}",
                "{'type': 'object', 'properties': {'a': {'type': 'integer', 'maximum': 6}}}",
                "{'type': 'array', 'items': {'type': 'string', 'maxLength': 6}}",
                "{'anyOf': [{'type': 'null'}, {'type': 'array', 'maxItems': 7}]}",
                "{'$defs': {'a': {'type': 'number', 'multipleOf': 2}}}"
            })
    void aSchemaThatBoundsWhatItMayNotIsRefused(String schema) {
        String format = "'output_config': {'format': {'type': 'json_schema', 'schema': " + schema + "}}";

        assertThatThrownBy(() -> with(format)).hasMessageContaining("output_config.format.schema");
    }

    @Test
    void aPropertyMayHaveTheNameOfABound() {
        String schema = "{'type': 'object', 'properties': {'minimum': {'type': 'integer'}}}";

        assertThat(with("'output_format': {'type': 'json_schema', 'schema': " + schema + "}")
                        .prompt()
                        .schema()
                        .path("properties")
                        .has("minimum"))
                .isTrue();
    }

    @Test
    void aToolThatIsForcedIsRemembered() {
        String tools = "'tools': [{'name': 't', 'input_schema': {}}], 'tool_choice': ";

        assertThat(with(tools + "{'type': 'tool', 'name': 't'}").tool()).isEqualTo("t");
        assertThat(with(tools + "{'type': 'auto'}").tool()).isEmpty();
        assertThatThrownBy(() -> with(tools + "{'type': 'tool', 'name': 'u'}"))
                .hasMessageContaining("tool_choice.name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'stream': false | false | 0",
                "'thinking': {'type': 'disabled'} | false | 0",
                "'thinking': {'type': 'enabled', 'budget_tokens': 1024} | true | 1024",
                "'thinking': {'type': 'adaptive'} | true | 2147483647",
                "'thinking': {'type': 'adaptive', 'display': 'omitted'} | false | 2147483647"
            })
    void itThinksAsItIsTold(String thinking, boolean shown, int most) {
        assertThat(with(thinking).thinking()).isEqualTo(new Call.Thinking(shown, most));
    }

    @Test
    void onlyWhatIsMarkedIsCached() {
        String text = "Be brief. ".repeat(1_000);

        assertThat(with("'system': [{'type': 'text', 'text': '" + text + "', 'cache_control': {'type': 'ephemeral'}}]")
                        .cacheable())
                .isEqualTo(2_500);
        assertThat(with("'system': '" + text + "', 'cache_control': {'type': 'ephemeral'}")
                        .cacheable())
                .isEqualTo(2_500);
        assertThat(with("'system': [{'type': 'text', 'text': '" + text + "'}]").cacheable())
                .isZero();
        assertThat(with("'system': '" + text + "'").cacheable()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'max_tokens': 9, 'messages': [{'role': 'user', 'content': 'x'}]} | model",
                "{'model': 'm', 'messages': [{'role': 'user', 'content': 'x'}]} | max_tokens",
                "{'model': 'm', 'max_tokens': 0, 'messages': [{'role': 'user', 'content': 'x'}]} | max_tokens",
                "{'model': 'm', 'max_tokens': 9, 'messages': []} | messages",
                "{'model': 'm', 'max_tokens': 9, 'messages': [{'role': 'system', 'content': 'x'}]} | messages[0].role",
                "{'model': 'm', 'max_tokens': 9, 'messages': [{'role': 'user'}]} | messages[0].content",
                "{'model': 'm', 'max_tokens': 9, 'messages': [{'role': 'user', 'content': [{'type': 'image'}]}]} | content[0].type",
                "{'model': 'm', 'max_tokens': 9, 'stream': true, 'messages': [{'role': 'user', 'content': 'x'}]} | stream"
            })
    void whatIsMissingOrWrongIsNamed(String json, String field) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Refused.class).hasMessageContaining(field);
    }
}
