package dev.specstress.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured of calls, by the names that dashboards know. */
final class CallMetersTest {

    @Test
    void anAnswerLeavesItsTimeAndTokensByModel() throws InterruptedException {
        try (ModelServer server = new ModelServer()) {
            server.replies(ModelServer.status(200, OpenAiPayloads.answer("Yes.")));

            server.ask();

            SimpleMeterRegistry meters = server.meters;
            assertThat(meters.get("gen_ai.client.operation.duration")
                            .tag("gen_ai.provider.name", "test")
                            .tag("gen_ai.request.model", "gpt-test-2026")
                            .tag("gen_ai.operation.name", "chat")
                            .tag("server.address", "127.0.0.1")
                            .tag("error.type", "none")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("specstress.provider.outcomes")
                            .tag("outcome", "answered")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("specstress.provider.attempts").counter().count())
                    .isEqualTo(1);
            assertThat(meters.get("specstress.provider.cost").counter().count()).isPositive();
            assertThat(tokens(meters, "input")).isEqualTo(1019);
            assertThat(tokens(meters, "output")).isEqualTo(110);
        }
    }

    @Test
    void eachOutcomeHasItsErrorTypeAndPrometheusTakesThemAll() throws InterruptedException {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (ModelServer server = new ModelServer();
                Providers door = new Providers(
                        List.of(server.settings(Duration.ofSeconds(20))),
                        new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, 0),
                        prometheus,
                        Pacing.sleeping(Clock.systemUTC(), 1))) {
            server.replies(ModelServer.status(200, OpenAiPayloads.answer("Yes.")));
            door.call(Models.askBy(Models.FAR));
            server.replies(ModelServer.status(200, OpenAiPayloads.completion("null", "\"No.\"", "stop")));
            door.call(Models.askBy(Models.FAR));
            server.replies(ModelServer.status(503, ""));
            door.call(Models.askBy(Models.FAR));
        }

        assertThat(prometheus.scrape())
                .contains("gen_ai_client_operation_duration_seconds_count{error_type=\"none\"")
                .contains("gen_ai_client_operation_duration_seconds_count{error_type=\"declined\"")
                .contains("gen_ai_client_operation_duration_seconds_count{error_type=\"server\"")
                .contains("gen_ai_client_token_usage_tokens_sum")
                .containsPattern("gen_ai_client_operation_duration_seconds_bucket\\{.*le=\"81.92\"}")
                .doesNotContain("le=\"163.84\"")
                .containsPattern("gen_ai_client_token_usage_tokens_bucket\\{.*le=\"1024.0\"}")
                .contains("specstress_provider_retries_total{cause=\"server\"");
    }

    private static double tokens(SimpleMeterRegistry meters, String type) {
        return meters.get("gen_ai.client.token.usage")
                .tag("gen_ai.token.type", type)
                .summary()
                .totalAmount();
    }
}
