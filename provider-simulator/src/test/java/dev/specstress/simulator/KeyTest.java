package dev.specstress.simulator;

import static dev.specstress.simulator.ChatClient.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyTest {
    private static final SimulatorOptions OPTIONS = SimulatorOptions.defaults().withLatency(Duration.ZERO);

    @Test
    void whereAKeyIsExpectedOnlyThatKeyOpens() {
        try (var simulator = ProviderSimulator.start(OPTIONS.withExpectedKey("right"));
                var client = new ChatClient(simulator)) {
            ChatClient.Answer absent = client.send(ask("sim-delta-pro", "Hello?"));
            ChatClient.Answer wrong = client.postWithKey("wrong", ask("sim-delta-pro", "Hello?"));
            ChatClient.Answer right = client.postWithKey("right", ask("sim-delta-pro", "Hello?"));

            assertThat(absent.status()).isEqualTo(401);
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.json().at("/error/code").asText()).isEqualTo("invalid_api_key");
            assertThat(right.status()).isEqualTo(200);
            assertThat(client.get("/models").status()).isEqualTo(401);
        }
    }

    @Test
    void anErrorNeverRepeatsTheKey() {
        try (var simulator = ProviderSimulator.start(OPTIONS.withExpectedKey("right"));
                var client = new ChatClient(simulator)) {
            assertThat(client.postWithKey("hunter2", ask("sim-delta-pro", "Hello?"))
                            .raw())
                    .doesNotContain("hunter2")
                    .doesNotContain("right");
        }
    }

    @Test
    void whereNoKeyIsExpectedAnyWillDo() {
        try (var simulator = ProviderSimulator.start(OPTIONS);
                var client = new ChatClient(simulator)) {
            assertThat(client.send(ask("sim-delta-pro", "Hello?")).status()).isEqualTo(200);
            assertThat(client.postWithKey("any", ask("sim-delta-pro", "Hello?")).status())
                    .isEqualTo(200);
        }
    }
}
