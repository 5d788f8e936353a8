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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that are cut off, from either side, on every wire. */
final class CutOffTest {

    @ParameterizedTest
    @EnumSource
    void aBodyCutOffInTheMiddleIsABrokenConnectionAndNotABrokenAnswer(Spoken spoken) throws Exception {
        try (RawServer server = new RawServer(RawServer.cutOff(spoken));
                Providers door = door(spoken, server.baseUrl(spoken))) {
            CallResult result = door.call(Models.askBy(Models.FAR));

            assertThat(result.outcome())
                    .isInstanceOfSatisfying(
                            CallOutcome.Failed.class,
                            failed -> assertThat(failed.failure()).isEqualTo(FailureClass.NETWORK));
            assertThat(result.account().getAttempts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPortNobodyListensOnIsABrokenConnection(Spoken spoken) throws Exception {
        try (Providers door = door(spoken, whereNobodyListens(spoken))) {
            assertThat(door.call(Models.askBy(Models.FAR)).outcome())
                    .isInstanceOfSatisfying(CallOutcome.Failed.class, failed -> {
                        assertThat(failed.failure()).isEqualTo(FailureClass.NETWORK);
                        assertThat(failed.reason()).contains("refused");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineEndsACallThatIsUnderWay(Spoken spoken) throws Exception {
        Duration left = Duration.ofMillis(400);
        try (RawServer server = new RawServer(RawServer.silence());
                Providers door = door(spoken, server.baseUrl(spoken))) {
            CallResult result =
                    door.call(Models.askBy(Clock.systemUTC().instant().plus(left)));

            assertThat(result.outcome()).isInstanceOfSatisfying(CallOutcome.TimedOut.class, timedOut -> {
                assertThat(timedOut.limit()).isEqualTo("deadline");
                assertThat(timedOut.allowed()).isPositive().isLessThanOrEqualTo(left);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptReachesACallThatWaitsForItsAnswer(Spoken spoken) throws Exception {
        try (RawServer server = new RawServer(RawServer.silence());
                Providers door = door(spoken, server.baseUrl(spoken))) {
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

    private static Providers door(Spoken spoken, URI baseUrl) {
        ProviderSettings settings =
                new ProviderSettings("test", baseUrl, Optional.empty(), spoken.wire(), Duration.ofSeconds(30));
        RetryPolicy twice = new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, 0);
        return new Providers(
                List.of(settings), twice, new SimpleMeterRegistry(), Pacing.sleeping(Clock.systemUTC(), 1));
    }

    private static URI whereNobodyListens(Spoken spoken) throws IOException {
        try (RawServer briefly = new RawServer(RawServer.silence())) {
            return briefly.baseUrl(spoken);
        }
    }
}
