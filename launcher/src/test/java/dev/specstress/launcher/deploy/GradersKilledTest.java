package dev.specstress.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.launcher.Said;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three graders as processes of their own, two of them ended by {@code kill -9} while they judge: no grade is lost, and every
 * verdict is that of the same round judged undisturbed.
 */
class GradersKilledTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private final List<ServiceJvm> jvms = new ArrayList<>();

    @AfterEach
    void end() {
        jvms.forEach(ServiceJvm::close);
    }

    @Test
    void no_grade_is_lost_and_no_verdict_differs() throws Exception {
        try (var kafka = EmbeddedKafka.start();
                var simulator =
                        ProviderSimulator.start(SimulatorOptions.defaults().withLatency(Duration.ofMillis(60)))) {
            // Given a finished campaign on a cluster, and its answers judged again undisturbed elsewhere
            var run = folder.resolve("run");
            var spec = DeployedService.CHECKOUT.resolve("docs/specs.md").toString();
            ran(Said.by(
                    "run",
                    "--campaign",
                    campaign(simulator).toString(),
                    "--kafka",
                    kafka.bootstrapServers(),
                    "--out",
                    run.toString(),
                    "--no-progress"));
            var undisturbed = copy(run, folder.resolve("undisturbed"));
            ran(Said.by("regrade", undisturbed.toString(), "--spec", spec, "--no-progress"));

            // When processes judge them on the cluster, and two of three graders are killed at work
            startAll(kafka, simulator);
            var regrade = CompletableFuture.supplyAsync(() -> Said.by(
                    "regrade",
                    run.toString(),
                    "--spec",
                    spec,
                    "--kafka",
                    kafka.bootstrapServers(),
                    "--services-elsewhere",
                    "--no-progress"));
            var killed = kill(null);
            kill(killed);
            ran(regrade.get(2, java.util.concurrent.TimeUnit.MINUTES));

            // Then all is there, and the same
            var verdicts = verdicts(run.resolve("regrade-1"));
            assertThat(verdicts).hasSizeGreaterThan(30).isEqualTo(verdicts(undisturbed.resolve("regrade-1")));
            var figures = JSON.readTree(run.resolve("regrade-1/regrade.json").toFile());
            assertThat(figures.at("/grades/judged").asInt()).isEqualTo(3 * verdicts.size());
        }
    }

    private void startAll(EmbeddedKafka kafka, ProviderSimulator simulator) {
        var shared = Map.of(
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "kafka.consumer.session.timeout.ms", "3000",
                "kafka.consumer.heartbeat.interval.ms", "500",
                "http.port", "0");
        start(
                DeployedService.SCORING,
                shared,
                Map.of("state.dir", folder.resolve("state").toString()));
        for (var grader = 0; grader < 3; grader++) {
            start(
                    DeployedService.GRADER,
                    shared,
                    Map.of(
                            "providers.sim.base.url",
                            simulator.openAiBaseUrl().toString(),
                            // One at a time each, so that there is something to kill in the middle of.
                            "grade.max.in.flight",
                            "1"));
        }
        jvms.forEach(jvm -> await(jvm.service().title())
                .atMost(LONG_ENOUGH)
                .pollInterval(LOOK)
                .until(() -> {
                    assertThat(jvm.alive()).as(jvm::said).isTrue();
                    return jvm.readiness().orElse(0) == 200;
                }));
    }

    private void start(DeployedService service, Map<String, String> shared, Map<String, String> own) {
        var all = new HashMap<>(shared);
        all.putAll(own);
        jvms.add(ServiceJvm.start(service, folder, all, Map.of()));
    }

    /** A grader with grades behind it and one in flight, other than the one killed before. */
    private ServiceJvm kill(ServiceJvm before) throws InterruptedException {
        var victim = await("a grader at work")
                .atMost(LONG_ENOUGH)
                .pollInterval(LOOK)
                .until(
                        () -> jvms.stream()
                                .filter(jvm -> jvm != before && atWork(jvm))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        victim.kill();
        return victim;
    }

    private static boolean atWork(ServiceJvm jvm) {
        return jvm.service() == DeployedService.GRADER
                && jvm.alive()
                && jvm.metric("specstress_slowcall_in_flight{") > 0
                && jvm.metric("gen_ai_client_operation_duration_seconds_count") > 0;
    }

    private Path campaign(ProviderSimulator simulator) throws IOException {
        var example = Files.readString(DeployedService.CHECKOUT.resolve("deploy/example-campaign.yaml"));
        return Files.writeString(
                folder.resolve("campaign.yaml"),
                example.replace(
                                "http://127.0.0.1:8089/v1",
                                simulator.openAiBaseUrl().toString())
                        .replace("triples: 2", "triples: 6"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    /** Decision and votes by answer. */
    private static Map<String, JsonNode> verdicts(Path round) throws IOException {
        var verdicts = new TreeMap<String, JsonNode>();
        for (var line : Files.readAllLines(round.resolve("verdicts.jsonl"))) {
            var verdict = JSON.readTree(line);
            verdicts.put(
                    verdict.get("scenarioId").asText()
                            + verdict.get("model").asText()
                            + verdict.get("repeat").asText(),
                    verdict.get("votes"));
        }
        return verdicts;
    }

    private static void ran(Said said) {
        assertThat(said.code()).as(said.out() + said.err()).isZero();
    }
}
