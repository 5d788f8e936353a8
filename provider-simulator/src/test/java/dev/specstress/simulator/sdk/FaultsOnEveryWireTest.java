package dev.specstress.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.specstress.simulator.FaultKind;
import dev.specstress.simulator.FaultRates;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each fault looks like to the provider's own SDK. */
class FaultsOnEveryWireTest {
    private static final String MODEL = "sim-cinder-full";
    private static final Asked ASKED = Asked.of(MODEL, "What do I owe my neighbour?");

    private static ProviderSimulator failing(FaultKind kind) {
        FaultRates always = FaultRates.none()
                .with(kind, 1)
                .withRetryAfter(Duration.ofMillis(1500))
                .withSlowBy(Duration.ofMillis(300));
        return ProviderSimulator.start(
                SimulatorOptions.defaults().withLatency(Duration.ZERO).withFaults(MODEL, always));
    }

    private static Heard heard(Sdk sdk, FaultKind kind) {
        try (ProviderSimulator simulator = failing(kind);
                Sdk.Client client = sdk.open(simulator)) {
            Heard heard = client.ask(ASKED);
            assertThat(simulator.requests().byFault()).containsExactlyEntriesOf(Map.of(kind, 1L));
            return heard;
        }
    }

    private static Failure failure(Sdk sdk, FaultKind kind) {
        try (ProviderSimulator simulator = failing(kind);
                Sdk.Client client = sdk.open(simulator)) {
            return catchThrowableOfType(Failure.class, () -> client.ask(ASKED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRateLimit(Sdk sdk) {
        assertThat(failure(sdk, FaultKind.RATE_LIMITED).status()).isEqualTo(429);
    }

    @ParameterizedTest
    @EnumSource
    void aServerError(Sdk sdk) {
        assertThat(failure(sdk, FaultKind.SERVER_ERROR).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource
    void anOverload(Sdk sdk) {
        assertThat(failure(sdk, FaultKind.OVERLOADED).status()).isEqualTo(sdk == Sdk.ANTHROPIC ? 529 : 503);
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatBreaksInTheMiddleOfTheBody(Sdk sdk) {
        assertThat(failure(sdk, FaultKind.CUT_OFF).status()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsNoJson(Sdk sdk) {
        assertThat(failure(sdk, FaultKind.MALFORMED).status()).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyAnswer(Sdk sdk) {
        Heard heard = heard(sdk, FaultKind.EMPTY);

        assertThat(heard.text()).isEmpty();
        assertThat(heard.refusal()).isEmpty();
        assertThat(heard.stop()).isIn("stop", "end_turn", "STOP");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsTruncated(Sdk sdk) {
        Heard heard = heard(sdk, FaultKind.LENGTH);

        assertThat(heard.text()).isNotBlank();
        assertThat(heard.stop()).isIn("length", "max_tokens", "MAX_TOKENS");
    }

    @ParameterizedTest
    @EnumSource
    void aSlowAnswer(Sdk sdk) {
        long start = System.nanoTime();

        Heard heard = heard(sdk, FaultKind.SLOW);

        assertThat(heard.text()).isNotBlank();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
    }

    /** Half are the model's refusals, half the provider's filter. */
    @ParameterizedTest
    @EnumSource
    void aRefusal(Sdk sdk) {
        try (ProviderSimulator simulator = failing(FaultKind.REFUSED);
                Sdk.Client client = sdk.open(simulator)) {
            List<String> ends = IntStream.range(0, 30)
                    .mapToObj(i -> end(client, Asked.of(MODEL, "What now, " + i + "?")))
                    .toList();

            assertThat(ends)
                    .containsOnly(
                            switch (sdk) {
                                case OPENAI -> new String[] {"stop, told", "content_filter, not told"};
                                case ANTHROPIC -> new String[] {"refusal, told"};
                                case GOOGLE -> new String[] {"SAFETY, told", ", told"};
                                case XAI -> new String[] {"stop, told", "HTTP 403"};
                            });
        }
    }

    private static String end(Sdk.Client client, Asked asked) {
        try {
            Heard heard = client.ask(asked);
            return heard.stop() + (heard.refusal().isEmpty() ? ", not told" : ", told");
        } catch (Failure failure) {
            return "HTTP " + failure.status();
        }
    }
}
