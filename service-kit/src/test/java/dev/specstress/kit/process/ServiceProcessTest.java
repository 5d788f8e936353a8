package dev.specstress.kit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.kafka.SharedBroker;
import dev.specstress.kit.lifecycle.FakeService;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.logging.Logging;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceProcessTest {
    private static final String KEY = "sk-planted-0123456789";
    private static final ConfigSchema OWN = ConfigSchema.of(
            "worker",
            new ConfigDef()
                    .define("batch", Type.INT, 3, Importance.LOW, "A batch.")
                    .define("api.key", Type.PASSWORD, null, Importance.LOW, "A secret."));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final FakeService service = new FakeService("worker");
    private final AtomicReference<ServiceContext> context = new AtomicReference<>();
    private final ServiceProcess process = process(wired -> {
        context.set(wired);
        return service;
    });
    private final PrintStream standardError = System.err;

    @BeforeEach
    void catchLogs() {
        System.setErr(stream);
    }

    @AfterEach
    void releaseLogs() {
        System.setErr(standardError);
        Logging.defaults();
    }

    @Test
    void a_service_runs_until_it_is_told_to_end() throws Exception {
        CompletableFuture<Integer> code = inBackground("--batch=7", "--api.key=" + KEY);
        await().until(() -> service.asked.contains("start worker"));
        service.health = new Health.Ready();
        await().until(() -> text().contains("ready"));

        process.stop();

        assertThat(code.get(10, TimeUnit.SECONDS)).isEqualTo(ServiceProcess.ENDED);
        assertThat(service.asked).containsExactly("start worker", "stop worker");
        assertThat(context.get().config().integer("batch")).isEqualTo(7);
        assertThat(context.get().config().secret("api.key").orElseThrow().value())
                .isEqualTo(KEY);
        assertThat(text()).doesNotContain(KEY).contains("answers at http://127.0.0.1:");
    }

    @Test
    void a_service_that_fails_ends_the_process_with_1_and_the_reason() throws Exception {
        CompletableFuture<Integer> code = inBackground();
        await().until(() -> service.asked.contains("start worker"));

        service.health = new Health.Failed("fenced");

        assertThat(code.get(10, TimeUnit.SECONDS)).isEqualTo(ServiceProcess.FAILED);
        assertThat(service.asked).endsWith("stop worker");
        assertThat(text()).contains("failed: fenced");
    }

    @Test
    void a_service_that_does_not_start_ends_the_process_with_1() {
        service.onStart = () -> {
            throw new IllegalStateException("no start");
        };

        assertThat(run()).isEqualTo(ServiceProcess.FAILED);
        assertThat(text()).contains("no start").doesNotContain("\tat ");
    }

    @Test
    void a_broker_that_is_away_ends_the_process_with_1_and_its_address() {
        assertThat(run("--kafka.bootstrap.servers=127.0.0.1:1", "--startup.timeout.ms=500"))
                .isEqualTo(ServiceProcess.FAILED);
        assertThat(text()).contains("no Kafka broker answered at 127.0.0.1:1 within 0.5 s");
    }

    @Test
    void bad_configuration_ends_the_process_with_2_and_its_lines_alone() {
        assertThat(run("--bacth=" + KEY, "--http.port=x" + KEY)).isEqualTo(ServiceProcess.REFUSED);
        assertThat(text()).isEqualTo("""
                        worker: http.port (flag --http.port): bad value; allowed is an integer in [0,...,65535]
                        worker: bacth (flag --bacth): no such key; did you mean --batch?
                        """);
    }

    @Test
    void settings_that_the_service_itself_refuses_end_the_process_with_2() {
        ServiceProcess choosy = process(wired -> {
            throw wired.config().refuse("batch", "a multiple of 4");
        });

        assertThat(choosy.run(arguments("--batch=7"))).isEqualTo(ServiceProcess.REFUSED);
        assertThat(text()).endsWith("worker: batch (flag --batch): bad value; allowed is a multiple of 4\n");
    }

    @Test
    void the_effective_configuration_is_printed_without_secrets() {
        assertThat(run("--print-config", "--api.key=" + KEY)).isZero();
        assertThat(text())
                .contains("batch = 3 (default)\n")
                .contains("api.key = [hidden] (flag --api.key)\n")
                .doesNotContain(KEY);
    }

    @Test
    void help_lists_every_key() {
        assertThat(run("--help")).isZero();
        assertThat(text()).contains("--batch=3").contains("--http.port=8080").contains("--kafka.bootstrap.servers");
    }

    @Test
    void logs_are_json_where_asked_for() {
        service.onStart = () -> {
            throw new IllegalStateException("no start");
        };

        run("--log.format=json");

        assertThat(text().lines().filter(line -> line.contains("no start")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"timestamp\":")
                        .contains("\"level\":\"ERROR\"")
                        .contains("\"formattedMessage\":\"no start\""));
    }

    @Test
    void no_log_holds_a_key_even_when_everything_is_logged() {
        service.onStart = () -> {
            throw new IllegalStateException("no start");
        };

        run(
                "--api.key=" + KEY,
                "--kafka.basic.auth.user.info=user:" + KEY,
                "--kafka.ssl.truststore.password=" + KEY,
                "--kafka.unheard.of=" + KEY,
                "--log.level=TRACE",
                "--log.levels=org.apache.kafka.clients=DEBUG,org.apache.kafka.common.config=INFO,io.javalin=DEBUG");

        assertThat(text()).contains("AdminClientConfig values").doesNotContain(KEY);
    }

    @Test
    void process_settings_have_defaults_and_every_one_can_be_given() {
        assertThat(ProcessSettings.from(
                        ConfigLoader.of(ProcessSettings.schema()).load()))
                .isEqualTo(new ProcessSettings(Duration.ofMinutes(1), Duration.ofSeconds(30)));
        assertThat(ProcessSettings.from(ConfigLoader.of(ProcessSettings.schema())
                        .flags(List.of("--startup.timeout.ms=500", "--shutdown.timeout.ms=0"))
                        .load()))
                .isEqualTo(new ProcessSettings(Duration.ofMillis(500), Duration.ZERO));
    }

    private ServiceProcess process(ServiceWiring wiring) {
        return new ServiceProcess("worker", OWN, wiring, Map.of(), stream, stream);
    }

    private CompletableFuture<Integer> inBackground(String... flags) {
        return CompletableFuture.supplyAsync(() -> run(flags));
    }

    private int run(String... flags) {
        return process.run(arguments(flags));
    }

    private static List<String> arguments(String... flags) {
        var all = new ArrayList<>(List.of(
                "--kafka.bootstrap.servers=" + SharedBroker.address(),
                "--kafka.schema.registry.url=mock://process",
                "--http.port=0"));
        all.addAll(List.of(flags));
        return all;
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
