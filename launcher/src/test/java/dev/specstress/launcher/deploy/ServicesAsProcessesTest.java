package dev.specstress.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.findings.RunDirectory;
import dev.specstress.findings.RunFollower;
import dev.specstress.findings.RunState;
import dev.specstress.findings.RunSummary;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.launcher.Said;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/README.md} describes: each service its own process, from its example file, on one cluster. */
class ServicesAsProcessesTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration END = Duration.ofSeconds(10);
    // A JVM told to end by a signal has this exit code whatever its main gives: 128 and the number of SIGTERM.
    private static final int ENDED_BY_SIGTERM = 143;
    private static final String KEY = "key-of-the-simulator";
    private static final int SCENARIOS = 6;
    private static final int SUBJECTS = 6;

    @TempDir
    Path folder;

    private final List<ServiceJvm> jvms = new ArrayList<>();

    @AfterEach
    void end() {
        jvms.forEach(ServiceJvm::close);
    }

    @Test
    void a_campaign_comes_to_its_end_across_processes_though_a_worker_is_killed() throws Exception {
        try (var kafka = EmbeddedKafka.start();
                var simulator = ProviderSimulator.start(SimulatorOptions.defaults()
                        .withLatency(Duration.ofMillis(300))
                        .withExpectedKey(KEY))) {
            var cluster = new String[] {"--kafka", kafka.bootstrapServers()};
            makeTopics(cluster);
            startAll(kafka, simulator);

            var campaign = submit(cluster);
            var follower = follow(kafka, campaign);
            var killed = killTheFirstWorkerAtWork();

            assertThat(follower.awaitComplete(LONG_ENOUGH)).as(this::logs).isTrue();
            assertEverythingIsAccountedFor(follower.finish(RunState.FINISHED));
            var left = jvms.stream().filter(jvm -> !jvm.equals(killed)).toList();
            left.forEach(this::assertWellAndMeasured);
            MetricsPage.assertHolds(left.stream().map(ServiceJvm::metrics).toList());
            // A scenario that waited to be admitted goes on without one.
            var trace = TraceIds.on(kafka, TopicName.CAMPAIGNS);
            assertThat(trace).hasSize(1).doesNotContain(TraceIds.NONE);
            assertThat(TraceIds.on(kafka, TopicName.VERDICTS))
                    .as("verdicts are on their campaign's trace")
                    .containsAll(trace)
                    .isSubsetOf(trace.iterator().next(), TraceIds.NONE);
            assertEndsWhenTold(left);
        }
    }

    private void makeTopics(String... cluster) {
        var topics = with(cluster, "topics", "--lanes", "sim", "--partitions", "4");

        var first = Said.by(topics);
        var second = Said.by(topics);

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out().lines())
                .contains("created  specstress.queries.sim  (partitions: 4)")
                .contains("created  specstress.campaigns  (partitions: 1)")
                .allMatch(line -> line.startsWith("created  "));
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out().lines())
                .hasSameSizeAs(first.out().lines().toList())
                .allMatch(line -> line.startsWith("found    "));
    }

    private void startAll(EmbeddedKafka kafka, ProviderSimulator simulator) throws IOException {
        var keys = Files.writeString(folder.resolve("keys.properties"), "sim=" + KEY + "\n");
        var shared = Map.of(
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "kafka.consumer.session.timeout.ms", "3000",
                "kafka.consumer.heartbeat.interval.ms", "500",
                "http.port", "0");
        var models = Map.of(
                "providers.sim.base.url",
                simulator.openAiBaseUrl().toString(),
                "providers.sim.api.key",
                "${env:SIM_API_KEY}");
        start(
                DeployedService.SCORING,
                shared,
                Map.of("state.dir", folder.resolve("state").toString()));
        start(DeployedService.WORKER, shared, models, Map.of("max.in.flight", "2"));
        start(DeployedService.WORKER, shared, models, Map.of("max.in.flight", "2"));
        start(DeployedService.GRADER, shared, models, Map.of("providers.sim.api.key", "${file:" + keys + ":sim}"));
        start(DeployedService.GENERATOR, shared, models);
        jvms.forEach(jvm -> await(jvm.service().title())
                .atMost(LONG_ENOUGH)
                .pollInterval(LOOK)
                .until(() -> {
                    assertThat(jvm.alive()).as(jvm::said).isTrue();
                    return jvm.readiness().orElse(0) == 200;
                }));
    }

    @SafeVarargs
    private final void start(DeployedService service, Map<String, String>... overrides) {
        var all = new HashMap<String, String>();
        for (var some : overrides) {
            all.putAll(some);
        }
        jvms.add(ServiceJvm.start(service, folder, all, Map.of("SIM_API_KEY", KEY)));
    }

    private static String submit(String... cluster) {
        var file = DeployedService.CHECKOUT.resolve("deploy/example-campaign.yaml");

        var said = Said.by(with(cluster, "submit", "--campaign", file.toString()));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("c-").hasLineCount(1);
        return said.out().strip();
    }

    private RunFollower follow(EmbeddedKafka kafka, String campaign) {
        var settings = KafkaSettings.of(kafka.bootstrapServers(), "mock://following", new TopicNames("specstress."));
        var access = new DirectKafkaAccess(settings, "following", new SimpleMeterRegistry());
        var follower = new RunFollower(access, campaign, RunDirectory.at(folder.resolve("out")), Clock.systemUTC());
        follower.start();
        return follower;
    }

    /** A worker with answers behind it and queries in flight. */
    private ServiceJvm killTheFirstWorkerAtWork() throws InterruptedException {
        var victim = await("a worker at work")
                .atMost(LONG_ENOUGH)
                .pollInterval(LOOK)
                .until(
                        () -> jvms.stream()
                                .filter(ServicesAsProcessesTest::atWork)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        victim.kill();
        return victim;
    }

    private static boolean atWork(ServiceJvm jvm) {
        return jvm.service() == DeployedService.WORKER
                && jvm.metric("specstress_slowcall_in_flight{") > 0
                && jvm.metric("gen_ai_client_operation_duration_seconds_count") > 0;
    }

    private static void assertEverythingIsAccountedFor(RunSummary summary) {
        var figures = summary.figures();
        assertThat(figures.simulated()).isTrue();
        assertThat(figures.responses().scenarios()).isEqualTo(SCENARIOS);
        assertThat(figures.responses().expected()).isEqualTo(SCENARIOS * SUBJECTS);
        assertThat(figures.responses().unaccounted()).isZero();
        assertThat(figures.responses().complete()).isEqualTo(SCENARIOS);
        assertThat(figures.verdicts().verdicts())
                .isPositive()
                .isEqualTo(figures.verdicts().expected());
        assertThat(summary.unreadable()).isZero();
    }

    private void assertWellAndMeasured(ServiceJvm jvm) {
        assertThat(jvm.readiness()).as(jvm::said).hasValue(200);
        var metrics = jvm.metrics();
        assertThat(metrics)
                .contains("specstress_ready{service=\"" + jvm.service().title() + "\"} 1");
        assertThat(metrics).contains("\nkafka_consumer_", "\nkafka_producer_");
        if (jvm.service().callsModels()) {
            assertThat(metrics)
                    .contains("\nspecstress_slowcall_in_flight{")
                    .contains("\nspecstress_slowcall_watermark_lag{")
                    .contains("\nspecstress_slowcall_oldest_in_flight_seconds{")
                    .contains("\ngen_ai_client_token_usage");
            assertThat(jvm.metric("specstress_slowcall_completed_total")).isPositive();
            assertThat(jvm.metric("gen_ai_client_operation_duration_seconds_count"))
                    .isPositive();
        } else {
            assertThat(jvm.metric("specstress_scoring_admitted_total")).isEqualTo(SCENARIOS);
        }
        assertThat(jvm.said()).doesNotContain(KEY).doesNotContain("\tat ");
    }

    private static void assertEndsWhenTold(List<ServiceJvm> left) throws InterruptedException {
        var told = Instant.now();
        left.forEach(ServiceJvm::terminate);
        for (var jvm : left) {
            var code = jvm.await(END.minus(Duration.between(told, Instant.now())));

            assertThat(code).as(jvm::said).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(jvm.said()).contains("stopped");
        }
    }

    private String logs() {
        var all = new StringBuilder();
        jvms.forEach(jvm -> all.append(jvm.service().title())
                .append(":\n")
                .append(jvm.said())
                .append('\n'));
        return all.toString();
    }

    private static String[] with(String[] cluster, String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(cluster));
        return all.toArray(String[]::new);
    }
}
