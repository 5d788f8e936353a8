package dev.specstress.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"", "everything", "serde tracker", "serde --slow", "--quick"})
    void what_cannot_be_run_is_answered_with_one_line_that_names_what_can(String line) {
        List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" "));

        int status = new Benchmarks(to(out), to(err)).run(arguments);

        assertThat(status).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "usage: benchmarks/run tracker|serde|measure|worker|calls|grades|join|k-center|diagnosis [--quick], not "
                                + arguments);
    }

    private static PrintStream to(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
