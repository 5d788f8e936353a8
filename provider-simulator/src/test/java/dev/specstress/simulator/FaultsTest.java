package dev.specstress.simulator;

import static dev.specstress.simulator.ChatClient.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String MODEL = "sim-cinder-full";
    private static final SimulatorOptions OPTIONS = SimulatorOptions.defaults().withLatency(Duration.ZERO);

    private static ProviderSimulator failing(FaultRates rates) {
        return ProviderSimulator.start(OPTIONS.withFaults(MODEL, rates));
    }

    @Test
    void aRateLimitedRequestIsToldWhenToComeBack() {
        FaultRates always = FaultRates.none().with(FaultKind.RATE_LIMITED, 1).withRetryAfter(Duration.ofMillis(2500));
        try (var simulator = failing(always);
                var client = new ChatClient(simulator)) {
            ChatClient.Answer answer = client.send(ask(MODEL, "Now?"));

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.retryAfter()).contains("3");
            assertThat(answer.json().at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
        }
    }

    @Test
    void aServerErrorHasAnErrorBody() {
        try (var simulator = failing(FaultRates.none().with(FaultKind.SERVER_ERROR, 1));
                var client = new ChatClient(simulator)) {
            ChatClient.Answer answer = client.send(ask(MODEL, "Now?"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.json().at("/error/type").asText()).isEqualTo("server_error");
        }
    }

    @Test
    void aHangingRequestIsNotAnsweredAndClosingLetsItGo() {
        try (var simulator = failing(FaultRates.none().with(FaultKind.HANG, 1));
                var client = new ChatClient(simulator)) {
            CompletableFuture<Integer> answer = client.statusOf(ask(MODEL, "Now?"));

            assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(simulator.requests().inFlight()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalIsEitherSaidOrFiltered() {
        try (var simulator = failing(FaultRates.none().with(FaultKind.REFUSED, 1));
                var client = new ChatClient(simulator)) {
            List<ChatClient.Answer> answers = IntStream.range(0, 40)
                    .mapToObj(i -> client.send(ask(MODEL, "Now? " + i)))
                    .toList();

            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(answers).anyMatch(answer -> answer.finish().equals("content_filter"));
            assertThat(answers)
                    .anyMatch(answer -> answer.json()
                                    .at("/choices/0/message/refusal")
                                    .isTextual()
                            && answer.json().at("/choices/0/message/content").isNull());
        }
    }

    @Test
    void anEmptyAnswerStopsWithoutAWord() {
        try (var simulator = failing(FaultRates.none().with(FaultKind.EMPTY, 1));
                var client = new ChatClient(simulator)) {
            ChatClient.Answer answer = client.send(ask(MODEL, "Now?"));

            assertThat(answer.finish()).isEqualTo("stop");
            assertThat(answer.content()).isEmpty();
        }
    }

    @Test
    void faultsKeepToTheirRateAndToTheirModel() {
        try (var simulator = failing(FaultRates.none().with(FaultKind.SERVER_ERROR, 0.3));
                var client = new ChatClient(simulator)) {
            int requests = 400;
            long failed = IntStream.range(0, requests)
                    .filter(i -> client.send(ask(MODEL, "Now? " + i)).status() == 500)
                    .count();
            long others = IntStream.range(0, 50)
                    .filter(i -> client.send(ask("sim-delta-pro", "Now? " + i)).status() == 500)
                    .count();

            double fourSigma = 4 * Math.sqrt(requests * 0.3 * 0.7);
            assertThat((double) failed).isBetween(requests * 0.3 - fourSigma, requests * 0.3 + fourSigma);
            assertThat(others).isZero();
        }
    }

    @Test
    void faultsAreCountedByKind() {
        FaultRates rates = FaultRates.none().with(FaultKind.SERVER_ERROR, 0.5).with(FaultKind.EMPTY, 0.5);
        try (var simulator = failing(rates);
                var client = new ChatClient(simulator)) {
            IntStream.range(0, 40).forEach(i -> client.send(ask(MODEL, "Now? " + i)));

            RequestCounts counts = simulator.requests();

            assertThat(counts.byFault()).containsOnlyKeys(FaultKind.SERVER_ERROR, FaultKind.EMPTY);
            assertThat(counts.byFault().get(FaultKind.SERVER_ERROR))
                    .isEqualTo(counts.byStatus().get(500));
            assertThat(counts.byFault().values().stream().mapToLong(n -> n).sum())
                    .isEqualTo(40);
            assertThat(counts.summary())
                    .startsWith("40 requests, by status {200=")
                    .contains("faults: 500 ");
        }
    }

    @Test
    void closingLetsASlowRequestGo() {
        FaultRates slow = FaultRates.none().with(FaultKind.SLOW, 1).withSlowBy(Duration.ofMinutes(10));
        ProviderSimulator simulator = failing(slow);
        try (var client = new ChatClient(simulator)) {
            CompletableFuture<Integer> answer = client.statusOf(ask(MODEL, "Now?"));
            assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            simulator.close();

            assertThat(answer.handle((_, _) -> true).join()).isTrue();
        }
    }

    @Test
    void theSameRequestSentAgainDrawsAnewAndTheSameWayEveryRun() {
        SimulatorOptions options = OPTIONS.withFaults(
                SimulatorOptions.EVERY_MODEL, FaultRates.none().with(FaultKind.RATE_LIMITED, 0.5));

        List<Integer> once = statuses(options);
        List<Integer> again = statuses(options);

        assertThat(once).isEqualTo(again).contains(200, 429);
    }

    private static List<Integer> statuses(SimulatorOptions options) {
        JsonNode request = ask(MODEL, "Now?");
        try (var simulator = ProviderSimulator.start(options);
                var client = new ChatClient(simulator)) {
            return IntStream.range(0, 12)
                    .mapToObj(_ -> client.send(request).status())
                    .toList();
        }
    }
}
