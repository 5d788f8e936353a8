package dev.specstress.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees when something they gave is wrong: one line that names it, exit code 2, no stack trace. */
class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --tripels 3 | --tripels",
                "run --triples many | --triples",
                "run --triples 99999999 | '99999999 triples, but taxonomy built-in has only 41041 pairs of values'",
                "run --triples 0 | --triples: must be 1 or more, not 0",
                "run --kafka nowhere | '--kafka: must be host:port'",
                "run --registry http://localhost:1 | '--registry: wants --kafka too'",
                "run --kafka 127.0.0.1:1 --registry ftp://x | '--registry: must be an http or https URL, not ftp://x'",
                "run --topic-prefix a/b | --topic-prefix",
                "run --simulated-latency-ms -1 | --simulated-latency-ms",
                "run --simulated-fault 429:0.1 | '--simulated-fault: expected MODEL=FAULT:RATE'",
                "run --simulated-fault *=404:0.1 | '--simulated-fault: a fault is one of 429, 500'",
                "run --simulated-fault gpt-99=429:0.1 | '--simulated-fault: there is no model gpt-99 to fail'",
                "run --base-url http://127.0.0.1:1/v1 --simulated-fault *=429:1 | no model is simulated",
                "run --base-url nonsense | baseUrl",
                "run --campaign /no/such/file.yaml | /no/such/file.yaml: no such file",
                "run --spec /no/such.md | 'spec /no/such.md: no such file'",
                "run --spec ../docs/specs.md=nobody | '--spec: ../docs/specs.md: nobody is not a subject of campaign built-in'",
                "run --spec ../docs/specs.md --spec ../README.md | '--spec: two specs govern'",
                "run --spec ../docs/specs.md --spec ../docs/specs.md | '--spec: ../docs/specs.md is given twice'",
                "run --spec ../docs/specs.md=a,,b | '--spec: after = stand names of subjects'",
                "run --taxonomy /no/such.csv | 'taxonomy /no/such.csv: no such file'",
                "run --taxonomy ../README.md | 'taxonomy ../README.md: line 1: is no taxonomy'",
                "submit --campaign x.yaml --kafka 127.0.0.1:1 --spec a= | --spec: after = stand names",
                "regrade . | '--spec: required, or --graders-of'",
                "regrade . --spec ../README.md | 'no run to grade again; campaign.avro is not there'",
                "regrade . --spec ../README.md --services-elsewhere | '--services-elsewhere: wants --kafka too'",
                "walk | walk",
                "topics | '--kafka: required'",
                "topics --kafka nowhere | '--kafka: must be host:port'",
                "topics --kafka 127.0.0.1:1 --partitions 0 | --partitions: must be 1 or more, not 0",
                "topics --kafka 127.0.0.1:1 --replication 0 | --replication: must be 1 or more, not 0",
                "topics --kafka 127.0.0.1:1 --lanes a,b.c | '--lanes: must be letters, digits, ''_'' or ''-'', not b.c'",
                "topics --kafka 127.0.0.1:1 --topic-prefix a/b | --topic-prefix",
                "topics --kafka 127.0.0.1:1 --kafka-properties /no/such | '--kafka-properties: /no/such'",
                "submit --kafka 127.0.0.1:1 | --campaign",
                "submit --campaign x.yaml | '--kafka: required'",
                "submit --campaign x.yaml --registry http://localhost:1 | '--registry: wants --kafka too'",
                "submit --campaign /no/such/file.yaml --kafka 127.0.0.1:1 | /no/such/file.yaml: no such file",
            })
    void a_bad_flag_is_named_in_one_line(String arguments, String message) {
        var code = execute(arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(message).hasLineCount(1).doesNotContain("\tat ");
    }

    @Test
    void an_unknown_campaign_key_is_named_with_its_line() throws IOException {
        var file = Files.writeString(folder.resolve("c.yaml"), "name: x\nsubjcts: []\n");

        var code = execute("run", "--campaign", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("c.yaml: line 2: unknown key subjcts")
                .hasLineCount(1);
    }

    @Test
    void an_output_directory_that_is_a_file_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "x");

        var code = execute("run", "--out", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--out").contains("taken").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --out OUT", "submit --campaign ../deploy/example-campaign.yaml"})
    void a_cluster_that_does_not_answer_is_named(String command) throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var arguments = command.replace("OUT", folder.resolve("out").toString()) + " --kafka 127.0.0.1:" + free;

        var code = execute(arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("--kafka")
                .contains("127.0.0.1:" + free)
                .hasLineCount(1);
    }

    @Test
    void a_key_that_is_not_in_its_variable_is_named_without_a_value() throws IOException {
        var file = Files.writeString(folder.resolve("c.yaml"), """
                name: x
                providers: {p: {baseUrl: "http://127.0.0.1:1/v1", apiKeyEnv: SPECSTRESS_TEST_KEY_THAT_IS_NOT_SET}}
                models: [{name: a, provider: p}]
                subjects: [{model: a}]
                generators: [{model: a}]
                matcher: a
                """);

        var code = execute(
                "run",
                "--campaign",
                file.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("SPECSTRESS_TEST_KEY_THAT_IS_NOT_SET is not set")
                .hasLineCount(1);
    }

    private int execute(String... arguments) {
        return Specstress.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
