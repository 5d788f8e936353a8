package dev.specstress.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulatorCommandTest {
    private static SimulatorOptions options(String... arguments) {
        SimulatorCommand command = new SimulatorCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.options();
    }

    @Test
    void withoutFlagsTheDefaultsHoldOnAFixedPort() {
        assertThat(options()).isEqualTo(SimulatorOptions.defaults().withPort(8089));
    }

    @Test
    void everyFlagIsObeyed() {
        SimulatorOptions options = options(
                "--host=::1",
                "--port=9",
                "--seed=7",
                "--latency=250",
                "--characters=mine.yaml",
                "--key=secret",
                "--fault=*=429:0.1,500:0.2",
                "--fault=sim-delta-pro=hang:0.3,refuse:0.4,empty:0.05");

        assertThat(options.host()).isEqualTo("::1");
        assertThat(options.port()).isEqualTo(9);
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.latency()).isEqualTo(Duration.ofMillis(250));
        assertThat(options.characters()).contains(Path.of("mine.yaml"));
        assertThat(options.expectedKey()).contains("secret");
        assertThat(options.faults())
                .containsEntry(
                        "*", FaultRates.none().with(FaultKind.RATE_LIMITED, 0.1).with(FaultKind.SERVER_ERROR, 0.2))
                .containsEntry(
                        "sim-delta-pro",
                        FaultRates.none()
                                .with(FaultKind.HANG, 0.3)
                                .with(FaultKind.REFUSED, 0.4)
                                .with(FaultKind.EMPTY, 0.05));
    }

    @Test
    void aMistakeIsToldInOneLineWithoutAStackTrace() {
        StringWriter err = new StringWriter();

        int status = new CommandLine(new SimulatorCommand())
                .setErr(new PrintWriter(err))
                .execute("--characters=/no/such/file.yaml");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("/no/such/file.yaml: cannot be read")
                .doesNotContain("at dev.specstress");
    }

    @Test
    void aFaultThatIsNoneIsToldInOneLine() {
        StringWriter err = new StringWriter();

        int status = new CommandLine(new SimulatorCommand())
                .setErr(new PrintWriter(err))
                .execute("--fault=sim-delta-pro=404:0.1");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines().findFirst())
                .contains(
                        "a fault is one of 429, 500, 503, slow, hang, cut, malformed, empty, refuse, length, not 404");
    }

    @Test
    void optionsOutOfRangeAreNamed() {
        SimulatorOptions defaults = SimulatorOptions.defaults();

        assertThatThrownBy(() -> defaults.withPort(70_000)).hasMessageContaining("port");
        assertThatThrownBy(() -> defaults.withLatency(Duration.ofMillis(-1))).hasMessageContaining("latency");
        assertThatThrownBy(() -> FaultRates.none().with(FaultKind.HANG, -0.1)).hasMessageContaining("hang");
    }

    @Test
    void everyOptionCanBeChanged() {
        SimulatorOptions options = SimulatorOptions.defaults()
                .withHost("0.0.0.0")
                .withPort(1)
                .withSeed(2)
                .withLatency(Duration.ofMillis(3))
                .withExpectedKey("key")
                .withCharacters(Path.of("file"))
                .withFaults("m", FaultRates.none().with(FaultKind.EMPTY, 1).withRetryAfter(Duration.ofMillis(4)));

        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.port()).isEqualTo(1);
        assertThat(options.seed()).isEqualTo(2);
        assertThat(options.latency()).isEqualTo(Duration.ofMillis(3));
        assertThat(options.expectedKey()).isEqualTo(Optional.of("key"));
        assertThat(options.characters()).isEqualTo(Optional.of(Path.of("file")));
        assertThat(options.faults().get("m").retryAfter()).isEqualTo(Duration.ofMillis(4));
    }
}
