package dev.specstress.simulator.internal.mind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaMindTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = """
            {"type": "object", "properties": {
              "risk": {"type": "string", "enum": ["benign", "dual", "hazardous"]},
              "flags": {"type": "array", "minItems": 2, "items": {"type": "boolean"}},
              "score": {"type": "integer", "minimum": 3, "maximum": 5},
              "share": {"type": "number"},
              "note": {"type": ["string", "null"]},
              "inner": {"type": "object", "properties": {"none": {"type": "null"}}}}}
            """;

    private static JsonNode answer(String question) {
        try {
            Prompt prompt = new Prompt(List.of(new Message(Message.Role.USER, question)), JSON.readTree(SCHEMA), 0);
            return JSON.readTree(new Minds(Cast.LANGUAGE, 6)
                    .reply(prompt, Cast.named("sim-delta-base"))
                    .text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anUnknownStructureIsAnsweredWithAnInstanceOfIt() {
        JsonNode answer = answer("Classify this.");

        assertThat(answer.path("risk").asText()).isIn("benign", "dual", "hazardous");
        assertThat(answer.path("flags").size()).isEqualTo(2);
        assertThat(answer.path("flags").get(0).isBoolean()).isTrue();
        assertThat(answer.path("score").asInt()).isBetween(3, 5);
        assertThat(answer.path("share").asDouble()).isBetween(0.0, 1.0);
        assertThat(answer.path("note").isTextual()).isTrue();
        assertThat(answer.at("/inner/none").isNull()).isTrue();
    }

    @Test
    void differentPromptsAreAnsweredDifferently() {
        Set<String> risks = IntStream.range(0, 40)
                .mapToObj(i -> answer("Classify " + i).path("risk").asText())
                .collect(Collectors.toSet());

        assertThat(risks).hasSize(3);
    }
}
