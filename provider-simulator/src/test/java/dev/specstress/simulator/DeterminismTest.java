package dev.specstress.simulator;

import static dev.specstress.simulator.ChatClient.ask;
import static dev.specstress.simulator.ChatClient.withSchema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Same seed, same body, same bytes but for the time, whatever else was asked and when. */
class DeterminismTest {
    private static final SimulatorOptions OPTIONS = SimulatorOptions.defaults().withLatency(Duration.ZERO);
    private static final String VALUES =
            "<value_1>\nName: candor\n</value_1>\n<value_2>\nName: thrift\n</value_2>\n<question>Should I?</question>";

    private static List<JsonNode> requests() {
        return new ArrayList<>(List.of(
                ask("sim-aster-mini", "Where do I begin?"),
                ask("sim-aster-mini", "Where do I end?"),
                ask("sim-cinder-spark", "Where do I begin?").put("seed", 5),
                withSchema(ask("sim-aster-writer", VALUES), "question"),
                withSchema(ask("sim-aster-writer", VALUES), "towards_value_1", "towards_value_2"),
                withSchema(ask("sim-boreal-writer", VALUES), "value_1", "value_2"),
                withSchema(ask("sim-boreal-matcher", VALUES), "placements"),
                withSchema(ask("sim-delta-grader", VALUES), "decision", "citations")));
    }

    private static Map<JsonNode, String> answers(SimulatorOptions options, List<JsonNode> requests) {
        try (var simulator = ProviderSimulator.start(options);
                var client = new ChatClient(simulator)) {
            Map<JsonNode, String> answers = new LinkedHashMap<>();
            requests.forEach(
                    request -> answers.put(request, client.send(request).withoutTime()));
            return answers;
        }
    }

    @Test
    void anotherSimulatorGivesTheSameBytesInAnyOrder() {
        List<JsonNode> forwards = requests();
        List<JsonNode> backwards = requests();
        Collections.reverse(backwards);

        assertThat(answers(OPTIONS.withSeed(77), forwards)).isEqualTo(answers(OPTIONS.withSeed(77), backwards));
    }

    @Test
    void anotherSeedGivesOtherAnswers() {
        List<JsonNode> requests = requests();

        Map<JsonNode, String> some = answers(OPTIONS.withSeed(1), requests);
        Map<JsonNode, String> others = answers(OPTIONS.withSeed(2), requests);

        assertThat(requests).allSatisfy(request -> assertThat(some.get(request)).isNotEqualTo(others.get(request)));
    }

    @Test
    void theSendersSeedChangesTheWordsOfAnAnswer() {
        JsonNode first = ask("sim-cinder-spark", "Where do I begin?").put("seed", 1);
        JsonNode second = ask("sim-cinder-spark", "Where do I begin?").put("seed", 2);

        Map<JsonNode, String> answers = answers(OPTIONS, List.of(first, second));

        assertThat(ChatClient.parse(answers.get(first).replace(",,", ",")).path("choices"))
                .isNotEqualTo(
                        ChatClient.parse(answers.get(second).replace(",,", ",")).path("choices"));
    }
}
