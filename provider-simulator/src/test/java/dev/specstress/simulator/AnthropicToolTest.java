package dev.specstress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Structure by a tool that the model is made to use. */
class AnthropicToolTest {
    private static final String ASKED = """
            {'model': 'sim-aster-writer', 'max_tokens': %d,
             'messages': [{'role': 'user', 'content': '<value_1>candor</value_1> <value_2>thrift</value_2>'}],
             'tools': [{'name': 'write', 'input_schema': {'type': 'object', 'properties': {'question': {}}}}],
             'tool_choice': {'type': 'tool', 'name': 'write'}}""";

    private static Probe.Page ask(FaultRates rates, int maxTokens) {
        try (var simulator = ProviderSimulator.start(
                        SimulatorOptions.defaults().withLatency(Duration.ZERO).withFaults("sim-aster-writer", rates));
                var probe = new Probe(simulator)) {
            return probe.post("/anthropic/v1/messages", ASKED.formatted(maxTokens), "anthropic-version", "2023-06-01");
        }
    }

    @Test
    void theAnswerIsTheToolsInput() {
        Probe.Page page = ask(FaultRates.none(), 1_000);

        assertThat(page.at("/stop_reason")).isEqualTo("tool_use");
        assertThat(page.at("/content/0/type")).isEqualTo("tool_use");
        assertThat(page.at("/content/0/name")).isEqualTo("write");
        assertThat(page.at("/content/0/input/question")).isNotBlank();
    }

    @Test
    void anAnswerCutAtTheLimitHasNoInput() {
        Probe.Page page = ask(FaultRates.none(), 5);

        assertThat(page.at("/stop_reason")).isEqualTo("max_tokens");
        assertThat(page.json().at("/content/0/input").isEmpty()).isTrue();
    }

    @Test
    void anEmptyAnswerHasNoContent() {
        assertThat(ask(FaultRates.none().with(FaultKind.EMPTY, 1), 1_000)
                        .json()
                        .path("content")
                        .isEmpty())
                .isTrue();
    }
}
