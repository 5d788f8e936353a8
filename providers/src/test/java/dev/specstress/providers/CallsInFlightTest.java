package dev.specstress.providers;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.specstress.providers.ModelServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real threads, real sockets. */
final class CallsInFlightTest {

    @ParameterizedTest
    @EnumSource(names = {"ANTHROPIC", "GOOGLE", "OPENAI"})
    void hundredsOfCallsAreInFlightAtOnceOnVirtualThreads(Spoken spoken) throws Exception {
        int calls = 600;
        try (ModelServer server = new ModelServer(spoken);
                Providers door = server.door(Duration.ofSeconds(30));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.replies(status(200, spoken.answer("Yes.")).withFixedDelay(1_000));
            Instant start = Clock.systemUTC().instant();

            List<Future<CallResult>> results = IntStream.range(0, calls)
                    .mapToObj(i -> threads.submit(() -> door.call(Models.askBy(Models.FAR))))
                    .toList();

            for (Future<CallResult> result : results) {
                assertThat(result.get(20, TimeUnit.SECONDS).outcome()).isInstanceOf(CallOutcome.Answered.class);
            }
            // One after the other they would take ten minutes; five at a time, two.
            assertThat(Duration.between(start, Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(15));
            assertThat(server.calls()).isEqualTo(calls);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRetryAfterOnTheWireIsKeptToAndTheNextAnswerTaken(Spoken spoken) throws Exception {
        try (ModelServer server = new ModelServer(spoken)) {
            server.server.stubFor(post(urlPathEqualTo(spoken.callPath()))
                    .inScenario("limit")
                    .whenScenarioStateIs("Started")
                    .willReturn(
                            status(429, spoken.error(429, "slow", "Slow down.")).withHeader("Retry-After", "1"))
                    .willSetStateTo("open"));
            server.server.stubFor(post(urlPathEqualTo(spoken.callPath()))
                    .inScenario("limit")
                    .whenScenarioStateIs("open")
                    .willReturn(status(200, spoken.answer("Yes."))));

            CallResult result = server.ask();

            assertThat(result.outcome()).isInstanceOf(CallOutcome.Answered.class);
            assertThat(result.account().getAttempts()).isEqualTo(2);
            assertThat(result.account().getLatencyMillis()).isGreaterThanOrEqualTo(1_000);
        }
    }
}
