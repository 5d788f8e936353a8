package dev.specstress.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.FailureClass;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls that are cut off, from either side. */
final class CutOffTest {

    @Test
    void aBodyCutOffInTheMiddleIsABrokenConnectionAndNotABrokenAnswer() throws Exception {
        try (RawServer server = new RawServer(RawServer.cutOff());
                Providers door = door(server.baseUrl())) {
            CallResult result = door.call(Models.askBy(Models.FAR));

            assertThat(result.outcome())
                    .isInstanceOfSatisfying(
                            CallOutcome.Failed.class,
                            failed -> assertThat(failed.failure()).isEqualTo(FailureClass.NETWORK));
            assertThat(result.account().getAttempts()).isEqualTo(2);
        }
    }

    @Test
    void aPortNobodyListensOnIsABrokenConnection() throws Exception {
        try (Providers door = door(whereNobodyListens())) {
            assertThat(door.call(Models.askBy(Models.FAR)).outcome())
                    .isInstanceOfSatisfying(CallOutcome.Failed.class, failed -> {
                        assertThat(failed.failure()).isEqualTo(FailureClass.NETWORK);
                        assertThat(failed.reason()).contains("refused");
                    });
        }
    }

    @Test
    void aDeadlineEndsACallThatIsUnderWay() throws Exception {
        Duration left = Duration.ofMillis(400);
        try (RawServer server = new RawServer(RawServer.silence());
                Providers door = door(server.baseUrl())) {
            CallResult result =
                    door.call(Models.askBy(Clock.systemUTC().instant().plus(left)));

            assertThat(result.outcome()).isInstanceOfSatisfying(CallOutcome.TimedOut.class, timedOut -> {
                assertThat(timedOut.limit()).isEqualTo("deadline");
                assertThat(timedOut.allowed()).isPositive().isLessThanOrEqualTo(left);
            });
        }
    }

    @Test
    void anInterruptReachesACallThatWaitsForItsAnswer() throws Exception {
        try (RawServer server = new RawServer(RawServer.silence());
                Providers door = door(server.baseUrl())) {
            CompletableFuture<Class<?>> end = new CompletableFuture<>();
            Thread caller = Thread.startVirtualThread(() -> end.complete(howItEnds(door)));
            assertThat(server.heard.await(10, TimeUnit.SECONDS)).isTrue();

            caller.interrupt();

            assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo(InterruptedException.class);
        }
    }

    private static Class<?> howItEnds(Providers door) {
        try {
            return door.call(Models.askBy(Models.FAR)).outcome().getClass();
        } catch (InterruptedException e) {
            return e.getClass();
        }
    }

    private static Providers door(URI baseUrl) {
        ProviderSettings settings = new ProviderSettings(
                "test", baseUrl, Optional.empty(), ProviderSettings.OPENAI_COMPATIBLE, Duration.ofSeconds(30));
        RetryPolicy twice = new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, 0);
        return new Providers(
                List.of(settings), twice, new SimpleMeterRegistry(), Pacing.sleeping(Clock.systemUTC(), 1));
    }

    private static URI whereNobodyListens() throws IOException {
        try (RawServer briefly = new RawServer(RawServer.silence())) {
            return briefly.baseUrl();
        }
    }
}
