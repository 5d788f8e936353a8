package dev.specstress.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.launcher.Said;
import dev.specstress.simulator.FaultKind;
import dev.specstress.simulator.FaultRates;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doctor through the command line, with the simulator in the providers' place. */
class DoctorCommandTest {
    private static final String KEY = "sk-right-0123456789abcdef";

    @TempDir
    Path folder;

    private static ProviderSimulator simulator() {
        return ProviderSimulator.start(
                SimulatorOptions.defaults().withLatency(Duration.ZERO).withExpectedKey(KEY));
    }

    private Path campaign(String providers) throws IOException {
        Files.writeString(folder.resolve("right.key"), KEY + "\n");
        Files.writeString(folder.resolve("wrong.key"), "sk-wrong-0123456789abcdef\n");
        return Files.writeString(folder.resolve("c.yaml"), """
            name: x
            providers:
            %s
            models:
              - {name: a, wireName: sim-aster-large, provider: anthropic,
                 price: {inputUsdPerMillion: 1000, outputUsdPerMillion: 1000}}
              - {name: g, wireName: sim-boreal-core, provider: google}
              - {name: x, wireName: sim-cinder-full, provider: xai}
              - {name: o, wireName: sim-delta-base, provider: acme}
            subjects: [{model: a}, {model: g}, {model: x}, {model: o}]
            generators: [{model: a}]
            matcher: a
            """.formatted(providers.indent(2)));
    }

    private static String everyWire(ProviderSimulator simulator, String keys) {
        return """
            anthropic: {baseUrl: "%s", %s}
            google: {baseUrl: "%s", %s}
            xai: {baseUrl: "%s", %s}
            acme: {wire: openai, baseUrl: "%s", %s}
            """.formatted(
                        simulator.anthropicBaseUrl(), keys,
                        simulator.googleBaseUrl(), keys,
                        simulator.xAiBaseUrl(), keys,
                        simulator.openAiBaseUrl(), keys);
    }

    @Test
    void every_provider_that_answers_is_told_with_its_latency_and_cost() throws IOException {
        try (var simulator = simulator()) {
            var file = campaign(everyWire(simulator, "apiKeyFile: right.key"));

            var said = Said.by("doctor", "--campaign", file.toString());

            assertThat(said.code()).describedAs(said.out() + said.err()).isZero();
            assertThat(said.out())
                    .containsPattern("ok +JDK +25")
                    .containsPattern(
                            "ok +anthropic +wire anthropic at http://127.0.0.1:\\d+/anthropic, key in .*right.key; "
                                    + "answered in \\d+ ms, \\$\\d[.]\\d{6}, by sim-aster-large")
                    .containsPattern(
                            "ok +google +wire google .* answered in \\d+ ms, \\d+ \\+ \\d+ tokens, no price given, "
                                    + "by sim-boreal-core")
                    .containsPattern("ok +xai +wire xai ")
                    .containsPattern("ok +acme +wire openai at ")
                    .doesNotContain(KEY);
            assertThat(simulator.requests().received()).isEqualTo(4);
        }
    }

    @Test
    void a_wrong_key_is_told_in_the_providers_words_and_not_repeated() throws IOException {
        try (var simulator = simulator()) {
            var file = campaign(everyWire(simulator, "apiKeyFile: wrong.key"));

            var said = Said.by("doctor", "--campaign", file.toString());

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out())
                    .containsPattern("fail +anthropic .* failed, auth \\(HTTP 401")
                    .containsPattern("fail +google .* failed, auth \\(HTTP 400")
                    .containsPattern("fail +xai .* failed, auth \\(HTTP 400")
                    .containsPattern("fail +acme .* failed, auth \\(HTTP 401")
                    .doesNotContain("sk-wrong");
        }
    }

    @Test
    void a_key_that_is_missing_is_named_and_the_others_are_called() throws IOException {
        try (var simulator = simulator()) {
            var file = campaign("""
                anthropic: {apiKeyEnv: SPECSTRESS_TEST_KEY_THAT_IS_NOT_SET}
                google: {baseUrl: "%s", apiKeyFile: nowhere.key}
                xai: {simulated: true}
                acme: {baseUrl: "%s", apiKeyFile: right.key}
                """.formatted(simulator.googleBaseUrl(), simulator.openAiBaseUrl()));

            var said = Said.by("doctor", "--campaign", file.toString());

            assertThat(said.code()).isZero();
            assertThat(said.out())
                    .containsPattern("- +anthropic +wire anthropic at https://api.anthropic.com, no key: .*"
                            + "SPECSTRESS_TEST_KEY_THAT_IS_NOT_SET is not set")
                    .containsPattern("- +google .* no key: .*nowhere.key")
                    .containsPattern("- +xai +wire xai, answered by the built-in simulator")
                    .containsPattern("ok +acme +wire openai-compatible");
            assertThat(simulator.requests().received()).isEqualTo(1);
        }
    }

    @Test
    void with_no_call_nobody_is_called() throws IOException {
        try (var simulator = simulator()) {
            var file = campaign(everyWire(simulator, "apiKeyFile: right.key"));

            var said = Said.by("doctor", "--no-call", "--campaign", file.toString());

            assertThat(said.code()).isZero();
            assertThat(said.out()).containsPattern("- +google +wire google at .*, key in .*right.key");
            assertThat(simulator.requests().received()).isZero();
        }
    }

    @Test
    void one_attempt_is_all_that_is_made() throws IOException {
        var options = SimulatorOptions.defaults()
                .withLatency(Duration.ZERO)
                .withFaults("sim-delta-base", FaultRates.none().with(FaultKind.SERVER_ERROR, 1));
        try (var simulator = ProviderSimulator.start(options)) {
            var file = campaign("""
                acme: {baseUrl: "%s"}
                """.formatted(simulator.openAiBaseUrl()));

            var said = Said.by("doctor", "--campaign", file.toString());

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out()).containsPattern("fail +acme .*no key wanted; failed, server \\(HTTP 500");
            assertThat(simulator.requests().received()).isEqualTo(1);
        }
    }

    @Test
    void another_model_can_be_called() throws IOException {
        try (var simulator = simulator()) {
            var file = campaign("acme: {baseUrl: \"%s\", apiKeyFile: right.key}".formatted(simulator.openAiBaseUrl()));

            var said = Said.by("doctor", "--campaign", file.toString(), "--model", "acme=sim-delta-pro");

            assertThat(said.out()).containsPattern("ok +acme .*by sim-delta-pro");
        }
    }

    @Test
    void without_a_campaign_the_official_providers_are_looked_at() {
        var said = Said.by("doctor", "--no-call");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .containsPattern("- +anthropic +wire anthropic at https://api.anthropic.com, ")
                .containsPattern("- +google +wire google at https://generativelanguage.googleapis.com, ")
                .containsPattern("- +openai +wire openai at https://api.openai.com/v1, ")
                .containsPattern("- +xai +wire xai at https://api.x.ai/v1, ");
    }

    @Test
    void a_cluster_that_does_not_answer_is_a_finding_and_the_registry_is_looked_at_too() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        var said = Said.by(
                "doctor", "--no-call", "--kafka", "127.0.0.1:" + free, "--registry", "http://127.0.0.1:" + free);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .containsPattern("fail +Kafka +.*127.0.0.1:" + free)
                .containsPattern("fail +registry +http://127.0.0.1:" + free);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--timeout-s 0 | --timeout-s: must be 1 to 3600, not 0",
                "--model acme=x --no-call | --model: no provider named acme is looked at",
                "--campaign nowhere.yaml | nowhere.yaml",
                "--registry http://127.0.0.1:1 | --registry: wants --kafka too"
            })
    void wrong_input_is_one_line(String arguments, String told) {
        var said = Said.by(("doctor " + arguments).split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(told).hasLineCount(1);
    }

    @Test
    void a_wire_there_is_not_is_wrong_input() throws IOException {
        var said = Said.by(
                "doctor",
                "--campaign",
                campaign("acme: {wire: pigeon, baseUrl: 'http://127.0.0.1:1'}").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("providers.acme.wire: pigeon is unknown")
                .hasLineCount(1);
    }
}
