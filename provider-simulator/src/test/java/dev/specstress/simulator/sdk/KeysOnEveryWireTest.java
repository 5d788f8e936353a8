package dev.specstress.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysOnEveryWireTest {
    private static final Asked ASKED = Asked.of("sim-delta-pro", "Hello?");

    @ParameterizedTest
    @EnumSource
    void whereAKeyIsExpectedOnlyThatKeyOpens(Sdk sdk) {
        try (ProviderSimulator simulator = ProviderSimulator.start(
                        SimulatorOptions.defaults().withLatency(Duration.ZERO).withExpectedKey("right"));
                Sdk.Client right = sdk.open(simulator, "right");
                Sdk.Client wrong = sdk.open(simulator, "hunter2")) {
            assertThat(right.ask(ASKED).text()).isNotBlank();

            Failure failure = catchThrowableOfType(Failure.class, () -> wrong.ask(ASKED));

            // Google and xAI call a wrong key an invalid argument.
            assertThat(failure.status()).isEqualTo(sdk == Sdk.GOOGLE || sdk == Sdk.XAI ? 400 : 401);
            assertThat(failure).hasMessageNotContaining("hunter2").hasMessageNotContaining("right");
        }
    }
}
