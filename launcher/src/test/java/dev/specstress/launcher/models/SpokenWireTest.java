package dev.specstress.launcher.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.KeySource;
import dev.specstress.inputs.campaign.ProviderAddress.BuiltInSimulator;
import dev.specstress.inputs.campaign.ProviderAddress.Endpoint;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenWireTest {
    private static final Endpoint SOMEWHERE =
            new Endpoint(Optional.empty(), Optional.empty(), new KeySource.Variable("K"));

    @ParameterizedTest
    @CsvSource({
        "anthropic, anthropic, https://api.anthropic.com",
        "openai, openai, https://api.openai.com/v1",
        "google, google, https://generativelanguage.googleapis.com",
        "xai, xai, https://api.x.ai/v1"
    })
    void a_provider_named_like_a_wire_speaks_it_at_its_public_address(String provider, String wire, URI address) {
        assertThat(SpokenWire.of(provider, SOMEWHERE).name()).isEqualTo(wire);
        assertThat(SpokenWire.addressOf(provider, SOMEWHERE)).isEqualTo(address);
    }

    @Test
    void what_the_campaign_says_goes_first() {
        var said = new Endpoint(
                Optional.of(URI.create("http://127.0.0.1:9")), Optional.of("google"), new KeySource.None());

        assertThat(SpokenWire.of("anthropic", said).name()).isEqualTo("google");
        assertThat(SpokenWire.addressOf("anthropic", said)).isEqualTo(URI.create("http://127.0.0.1:9"));
    }

    @Test
    void anyone_else_is_openai_compatible_and_must_say_where() {
        assertThat(SpokenWire.of("acme", SOMEWHERE).name()).isEqualTo("openai-compatible");
        assertThatThrownBy(() -> SpokenWire.addressOf("acme", SOMEWHERE))
                .isInstanceOf(UserErrorException.class)
                .hasMessage("providers.acme.baseUrl: must be given, since the wire openai-compatible is of no one"
                        + " provider");
    }

    @Test
    void a_wire_there_is_not_is_named() {
        assertThatThrownBy(() -> SpokenWire.of("acme", new BuiltInSimulator(Optional.of("pigeon"))))
                .isInstanceOf(UserErrorException.class)
                .hasMessage("providers.acme.wire: pigeon is unknown; there is anthropic, google, openai,"
                        + " openai-compatible, xai");
    }

    @Test
    void the_simulator_speaks_each_wire_in_its_own_place() {
        try (var simulator = ProviderSimulator.start(SimulatorOptions.defaults())) {
            assertThat(SimulatedAddress.of(simulator, "anthropic")).isEqualTo(simulator.anthropicBaseUrl());
            assertThat(SimulatedAddress.of(simulator, "google")).isEqualTo(simulator.googleBaseUrl());
            assertThat(SimulatedAddress.of(simulator, "xai")).isEqualTo(simulator.xAiBaseUrl());
            assertThat(SimulatedAddress.of(simulator, "openai")).isEqualTo(simulator.openAiBaseUrl());
            assertThat(SimulatedAddress.of(simulator, "openai-compatible")).isEqualTo(simulator.openAiBaseUrl());
        }
    }
}
