package dev.specstress.simulator.internal.mind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static Prompt asking(JsonNode schema) {
        return new Prompt(List.of(new Message(Message.Role.USER, "grade, match and answer this")), schema, 0);
    }

    private static JsonNode schema(String... properties) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ObjectNode known = schema.putObject("properties");
        List.of(properties).forEach(known::putObject);
        return schema;
    }

    @Test
    void theTaskIsToldFromThePropertiesOfTheSchema() {
        assertThat(Task.of(asking(schema("question")))).isEqualTo(Task.NEUTRAL_QUESTION);
        assertThat(Task.of(asking(schema("towards_value_1", "towards_value_2"))))
                .isEqualTo(Task.REWRITES);
        assertThat(Task.of(asking(schema("value_1", "value_2")))).isEqualTo(Task.RUBRIC);
        assertThat(Task.of(asking(schema("placements")))).isEqualTo(Task.MATCHING);
        assertThat(Task.of(asking(schema("reasoning", "topics", "risk_level", "strata"))))
                .isEqualTo(Task.CLASSIFYING);
        assertThat(Task.of(asking(schema("citations", "reasoning", "refuses_permitted"))))
                .isEqualTo(Task.JUDGING_REFUSAL);
        assertThat(Task.of(asking(schema("citations", "reasoning", "preference"))))
                .isEqualTo(Task.CONTRASTING);
        assertThat(Task.of(asking(schema("annotations")))).isEqualTo(Task.ANNOTATING);
        assertThat(Task.of(asking(schema("decision", "reasoning", "citations", "refuses_permitted"))))
                .isEqualTo(Task.GRADING);
    }

    @Test
    void withoutASchemaAnAnswerIsWanted() {
        assertThat(Task.of(asking(MissingNode.getInstance()))).isEqualTo(Task.ANSWER);
    }

    @Test
    void furtherPropertiesDoNotHideATask() {
        assertThat(Task.of(asking(schema("question", "rationale")))).isEqualTo(Task.NEUTRAL_QUESTION);
    }

    @Test
    void anyOtherSchemaIsSomethingElse() {
        assertThat(Task.of(asking(schema("sentiment")))).isEqualTo(Task.OTHER_STRUCTURE);
    }
}
