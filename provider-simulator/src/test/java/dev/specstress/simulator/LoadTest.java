package dev.specstress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final int REQUESTS = 2_000;

    @Test
    void twoThousandRequestsAtOnceFinishInAFewSeconds() {
        try (var simulator = ProviderSimulator.start(SimulatorOptions.defaults().withLatency(Duration.ofMillis(200)));
                var client = new ChatClient(simulator)) {
            long start = System.nanoTime();
            List<CompletableFuture<Integer>> answers = IntStream.range(0, REQUESTS)
                    .mapToObj(i -> client.statusOf(ChatClient.ask("sim-aster-small", "Is " + i + " enough?")))
                    .toList();

            assertThat(answers).allMatch(answer -> answer.join() == 200);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(simulator.requests().peakInFlight()).isGreaterThan(REQUESTS / 10);
        }
    }

    @Test
    void requestsAreCountedByModelAndStatus() {
        try (var simulator = ProviderSimulator.start(SimulatorOptions.defaults().withLatency(Duration.ZERO));
                var client = new ChatClient(simulator)) {
            client.send(ChatClient.ask("sim-aster-small", "One?"));
            client.send(ChatClient.ask("sim-aster-small", "Two?"));
            client.send(ChatClient.ask("sim-delta-pro", "Three?"));
            client.send(ChatClient.ask("nobody", "Four?"));

            RequestCounts counts = simulator.requests();

            assertThat(counts.received()).isEqualTo(4);
            assertThat(counts.byModel()).containsEntry("sim-aster-small", 2L).containsEntry("sim-delta-pro", 1L);
            assertThat(counts.byStatus()).containsEntry(200, 3L).containsEntry(404, 1L);
        }
    }
}
