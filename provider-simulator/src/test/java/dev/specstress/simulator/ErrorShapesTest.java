package dev.specstress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each provider's error bodies and headers, to the letter of its documentation. */
class ErrorShapesTest {
    private static final String LIMITED = "sim-delta-base";
    private static final String[] VERSION = {"anthropic-version", "2023-06-01"};
    private static ProviderSimulator simulator;
    private static Probe probe;

    @BeforeAll
    static void start() {
        simulator = ProviderSimulator.start(SimulatorOptions.defaults()
                .withLatency(Duration.ZERO)
                .withFaults(
                        LIMITED,
                        FaultRates.none().with(FaultKind.RATE_LIMITED, 1).withRetryAfter(Duration.ofMillis(2500)))
                .withFaults("sim-delta-pro", FaultRates.none().with(FaultKind.OVERLOADED, 1)));
        probe = new Probe(simulator);
    }

    @AfterAll
    static void stop() {
        probe.close();
        simulator.close();
    }

    private static String chat(String model) {
        return "{'model': '" + model + "', 'messages': [{'role': 'user', 'content': 'Now?'}]}";
    }

    private static String message(String model) {
        return "{'model': '" + model + "', 'max_tokens': 100, 'messages': [{'role': 'user', 'content': 'Now?'}]}";
    }

    private static final String CONTENT = "{'contents': [{'parts': [{'text': 'Now?'}]}]}";

    @Test
    void openAiSaysWhenToComeBackInTwoHeaders() {
        Probe.Page page = probe.post("/openai/v1/chat/completions", chat(LIMITED));

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.at("/error/code")).isEqualTo("rate_limit_exceeded");
        assertThat(page.at("/error/type")).isEqualTo("requests");
        assertThat(page.headers())
                .containsEntry("retry-after", "3")
                .containsEntry("retry-after-ms", "2500")
                .containsEntry("x-ratelimit-remaining-requests", "0")
                .containsKey("x-request-id");
    }

    @Test
    void anthropicSaysItInItsOwnHeaders() {
        Probe.Page page = probe.post("/anthropic/v1/messages", message(LIMITED), VERSION);

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.at("/type")).isEqualTo("error");
        assertThat(page.at("/error/type")).isEqualTo("rate_limit_error");
        assertThat(page.at("/request_id"))
                .startsWith("req_")
                .isEqualTo(page.headers().get("request-id"));
        assertThat(page.headers())
                .containsEntry("retry-after", "3")
                .containsEntry("anthropic-ratelimit-requests-remaining", "0");
        assertThat(Instant.parse(page.headers().get("anthropic-ratelimit-requests-reset")))
                .isAfter(Instant.EPOCH);
    }

    @Test
    void googleSaysItInTheBodyAlone() {
        Probe.Page page = probe.post("/google/v1beta/models/" + LIMITED + ":generateContent", CONTENT);

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.json().at("/error/code").asInt()).isEqualTo(429);
        assertThat(page.at("/error/status")).isEqualTo("RESOURCE_EXHAUSTED");
        assertThat(page.at("/error/details/1/@type")).isEqualTo("type.googleapis.com/google.rpc.RetryInfo");
        assertThat(page.at("/error/details/1/retryDelay")).isEqualTo("2.5s");
        assertThat(page.headers()).doesNotContainKey("retry-after");
    }

    @Test
    void xAiHasACodeAndAnErrorInWords() {
        Probe.Page page = probe.post("/xai/v1/chat/completions", chat(LIMITED));

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.json().path("code").isTextual()).isTrue();
        assertThat(page.json().path("error").isTextual()).isTrue();
        assertThat(page.headers())
                .containsEntry("retry-after", "3")
                .containsEntry("x-ratelimit-remaining-requests", "0");
    }

    @Test
    void anOverloadIsSaidInEachProvidersWords() {
        String model = "sim-delta-pro";

        Probe.Page google = probe.post("/google/v1beta/models/" + model + ":generateContent", CONTENT);
        Probe.Page anthropic = probe.post("/anthropic/v1/messages", message(model), VERSION);

        assertThat(probe.post("/v1/chat/completions", chat(model)).status()).isEqualTo(503);
        assertThat(probe.post("/xai/v1/chat/completions", chat(model)).status()).isEqualTo(503);
        assertThat(google.at("/error/status")).isEqualTo("UNAVAILABLE");
        assertThat(anthropic.status()).isEqualTo(529);
        assertThat(anthropic.at("/error/type")).isEqualTo("overloaded_error");
    }

    @Test
    void aFieldIsNamedAsEachProviderNamesIt() {
        assertThat(probe.post("/anthropic/v1/messages", "{'model': 'm', 'max_tokens': 1}", VERSION)
                        .at("/error/message"))
                .isEqualTo("messages: Field required");
        assertThat(probe.post(
                                "/anthropic/v1/messages",
                                "{'model': 'm', 'max_tokens': 1, 'messages': [{'role': 'robot', 'content': 'x'}]}",
                                VERSION)
                        .at("/error/message"))
                .startsWith("messages.0.role: Input should be");
        assertThat(probe.post("/google/v1beta/models/m:generateContent", "{}")
                        .at("/error/details/0/fieldViolations/0/field"))
                .isEqualTo("contents");
        assertThat(probe.post("/xai/v1/chat/completions", "{'model': 'm'}").at("/error"))
                .contains("missing field `messages`");
    }

    @Test
    void anthropicWantsItsVersion() {
        Probe.Page page = probe.post("/anthropic/v1/messages", message("sim-aster-mini"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.at("/error/message")).isEqualTo("anthropic-version: header is required");
    }

    @Test
    void whatIsNoJsonIsToldInEachShape() {
        assertThat(probe.post("/v1/chat/completions", "{").at("/error/type")).isEqualTo("invalid_request_error");
        assertThat(probe.post("/xai/v1/chat/completions", "[]").status()).isEqualTo(400);
        assertThat(probe.post("/anthropic/v1/messages", "", VERSION).at("/error/type"))
                .isEqualTo("invalid_request_error");
        assertThat(probe.post("/google/v1beta/models/m:generateContent", "x").at("/error/status"))
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void aPathThatThereIsNotIsToldInTheShapeOfItsWire() {
        assertThat(probe.post("/v1/embeddings", "{}").at("/error/code")).isEqualTo("unknown_url");
        assertThat(probe.get("/anthropic/v1/files", VERSION).at("/error/type")).isEqualTo("not_found_error");
        assertThat(probe.post("/google/v1beta/models/m:embedContent", "{}").at("/error/status"))
                .isEqualTo("NOT_FOUND");
        assertThat(probe.get("/xai/v1/images").at("/code")).isNotEmpty();
        assertThat(probe.get("/").status()).isEqualTo(404);
    }

    @Test
    void everyProviderListsItsModels() {
        assertThat(probe.get("/openai/v1/models").at("/data/0/id")).isEqualTo("sim-aster-mini");
        assertThat(probe.get("/xai/v1/models").at("/data/0/object")).isEqualTo("model");
        assertThat(probe.get("/anthropic/v1/models", VERSION).at("/data/0/type"))
                .isEqualTo("model");
        assertThat(probe.get("/google/v1beta/models").at("/models/0/name")).isEqualTo("models/sim-aster-mini");
    }

    @Test
    void aBodyThatIsTooLargeIsToldInEachShape() {
        String huge = "x".repeat(8_500_000);

        assertThat(probe.post("/xai/v1/chat/completions", huge).status()).isEqualTo(413);
        assertThat(probe.post("/anthropic/v1/messages", huge, VERSION).at("/error/type"))
                .isEqualTo("request_too_large");
        assertThat(probe.post("/google/v1beta/models/m:generateContent", huge).status())
                .isEqualTo(400);
    }

    @Test
    void withoutAKeyEachProviderSaysSoInItsWay() {
        try (var locked = ProviderSimulator.start(
                        SimulatorOptions.defaults().withLatency(Duration.ZERO).withExpectedKey("right"));
                var knocking = new Probe(locked)) {
            String model = "sim-aster-mini";

            assertThat(knocking.post("/v1/chat/completions", chat(model)).status())
                    .isEqualTo(401);
            assertThat(knocking.post("/xai/v1/chat/completions", chat(model)).status())
                    .isEqualTo(401);
            assertThat(knocking.post("/anthropic/v1/messages", message(model), VERSION)
                            .at("/error/type"))
                    .isEqualTo("authentication_error");
            assertThat(knocking.post("/google/v1beta/models/" + model + ":generateContent", CONTENT)
                            .at("/error/status"))
                    .isEqualTo("PERMISSION_DENIED");
            assertThat(knocking.post("/google/v1beta/models/" + model + ":generateContent?key=right", CONTENT)
                            .status())
                    .isEqualTo(200);
        }
    }
}
