package dev.specstress.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.findings.RunDirectory;
import dev.specstress.findings.RunFollower;
import dev.specstress.findings.RunState;
import dev.specstress.generator.GeneratorConfig;
import dev.specstress.generator.GeneratorService;
import dev.specstress.grader.GraderConfig;
import dev.specstress.grader.GraderService;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.lifecycle.ServiceGroup;
import dev.specstress.launcher.Said;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.Providers;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.ScoringStreams;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of three query workers is killed in mid-campaign: what is asked again is counted where it costs money, at the
 * provider. The workers are processes, everything else is in this JVM.
 */
class KilledWorkerTest {
    private static final int TRIPLES = 10;
    private static final Set<String> SUBJECTS = Set.of(
            "sim-aster-small",
            "sim-aster-large",
            "sim-boreal-core",
            "sim-boreal-deep",
            "sim-cinder-full",
            "sim-delta-base");
    private static final int WORKERS = 3;
    private static final int IN_FLIGHT = 4;
    private static final Duration CALL = Duration.ofMillis(300);
    /** Between two acknowledged commits: the interval of a second, and as much again for a machine that is busy. */
    private static final Duration COMMITTED_WITHIN = Duration.ofSeconds(2);

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final List<ServiceJvm> workers = new ArrayList<>();

    @AfterEach
    void end() {
        workers.forEach(ServiceJvm::close);
    }

    @Test
    @Timeout(240)
    void what_a_killed_worker_had_begun_is_asked_again_and_nothing_else_and_no_set_has_an_answer_twice()
            throws Exception {
        try (var broker = EmbeddedKafka.start();
                var simulator =
                        ProviderSimulator.start(SimulatorOptions.defaults().withLatency(CALL))) {
            var cluster = List.of("--kafka", broker.bootstrapServers());
            assertThat(said(cluster, "topics", "--lanes", "sim", "--partitions", "6")
                            .code())
                    .isZero();
            var kafka = kafka(broker, "mock://specstress");
            startWorkers(broker, simulator);
            try (var models = models(simulator);
                    var services = services(kafka, models)) {
                services.start();
                await("all are ready")
                        .atMost(LONG_ENOUGH)
                        .until(() -> services.health().ready()
                                && workers.stream()
                                        .allMatch(worker -> worker.readiness().orElse(0) == 200));
                var campaign = said(cluster, "submit", "--campaign", campaign().toString());
                assertThat(campaign.code()).as(campaign.err()).isZero();
                var follower = new RunFollower(
                        kafka, campaign.out().strip(), RunDirectory.at(folder.resolve("out")), Clock.systemUTC());
                follower.start();

                workerInTheMiddle().kill();

                assertThat(follower.awaitComplete(LONG_ENOUGH)).as(this::logs).isTrue();
                var responses = follower.finish(RunState.FINISHED).figures().responses();
                assertThat(responses.unaccounted()).isZero();
                assertThat(responses.expected()).isGreaterThan(100);
                assertThat(responses.outcomes().answered()
                                + responses.outcomes().declined())
                        .isEqualTo(responses.expected());
                assertNoSetHasAnAnswerTwice(kafka);
                assertRepeatsWithinThePromise(kafka, asked(simulator), responses.expected());
            }
        }
    }

    private void assertNoSetHasAnAnswerTwice(KafkaAccess kafka) {
        var sets = read(kafka, TopicName.RESPONSE_SETS, ResponseSet.class);
        assertThat(sets).extracting(set -> set.getScenario().getScenarioId()).doesNotHaveDuplicates();
        assertThat(sets)
                .isNotEmpty()
                .allSatisfy(set -> assertThat(set.getResponses())
                        .hasSize(SUBJECTS.size())
                        .extracting(response -> response.getModel() + " " + response.getRepeat())
                        .doesNotHaveDuplicates());
    }

    /**
     * A call that had ended is repeated only if its commit was not acknowledged; then its response is on the topic twice. Any
     * other repeat was in flight.
     */
    private static void assertRepeatsWithinThePromise(KafkaAccess kafka, long asked, long expected) {
        var repeats = asked - expected;
        var completed = read(kafka, TopicName.RESPONSES, Response.class).size() - expected;
        System.out.printf(
                "%d calls for %d responses: %d repeated, of which %d had ended%n", asked, expected, repeats, completed);
        assertThat(repeats - completed).as("repeated that were in flight").isBetween(0L, (long) IN_FLIGHT);
        assertThat(completed)
                .as("repeated that had ended since the last acknowledged commit")
                .isBetween(0L, IN_FLIGHT * COMMITTED_WITHIN.dividedBy(CALL));
    }

    /** A worker with answers behind it, calls in flight and a long way to go. */
    private ServiceJvm workerInTheMiddle() {
        return await("a worker in the middle of its work")
                .atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> workers.stream()
                                .filter(worker -> worker.metric("specstress_slowcall_in_flight{") >= IN_FLIGHT
                                        && worker.metric("gen_ai_client_operation_duration_seconds_count") >= 10)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static long asked(ProviderSimulator simulator) {
        return simulator.requests().byModel().entrySet().stream()
                .filter(entry -> SUBJECTS.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void startWorkers(EmbeddedKafka broker, ProviderSimulator simulator) {
        for (int i = 0; i < WORKERS; i++) {
            workers.add(ServiceJvm.start(
                    DeployedService.WORKER,
                    folder,
                    Map.of(
                            "kafka.bootstrap.servers",
                            broker.bootstrapServers(),
                            "kafka.consumer.session.timeout.ms",
                            "3000",
                            "kafka.consumer.heartbeat.interval.ms",
                            "500",
                            "http.port",
                            "0",
                            "max.in.flight",
                            Integer.toString(IN_FLIGHT),
                            "providers.sim.base.url",
                            simulator.openAiBaseUrl().toString()),
                    Map.of()));
        }
    }

    private ServiceGroup services(KafkaAccess kafka, Providers models) {
        var meters = new SimpleMeterRegistry();
        var clock = Clock.systemUTC();
        return ServiceGroup.ofIndependent(
                "others",
                List.of(
                        new ScoringStreams(ScoringConfig.standard(folder.resolve("state")), kafka, meters, clock),
                        new GraderService(GraderConfig.defaults(), kafka, models, meters, clock),
                        new GeneratorService(GeneratorConfig.defaults(), kafka, models, meters, clock)));
    }

    private static Providers models(ProviderSimulator simulator) {
        var settings = new ProviderSettings(
                "sim",
                simulator.openAiBaseUrl(),
                Optional.empty(),
                ProviderSettings.OPENAI_COMPATIBLE,
                Duration.ofMinutes(1));
        return new Providers(
                List.of(settings),
                RetryPolicy.STANDARD,
                new SimpleMeterRegistry(),
                Pacing.sleeping(Clock.systemUTC(), 7));
    }

    private Path campaign() throws IOException {
        var example = Files.readString(DeployedService.CHECKOUT.resolve("deploy/example-campaign.yaml"));
        return Files.writeString(
                folder.resolve("campaign.yaml"),
                example.replace("triples: 2", "triples: " + TRIPLES).replace("rateLow: 1", "rateLow: 0.1"));
    }

    private static Said said(List<String> cluster, String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(cluster);
        return Said.by(all.toArray(String[]::new));
    }

    private static KafkaAccess kafka(EmbeddedKafka broker, String registry) {
        return new DirectKafkaAccess(
                KafkaSettings.of(broker.bootstrapServers(), registry, new TopicNames("specstress.")),
                "test",
                new SimpleMeterRegistry());
    }

    private static <V extends SpecificRecord> List<V> read(KafkaAccess kafka, TopicName topic, Class<V> type) {
        var name = kafka.topics().of(topic);
        var values = new ArrayList<V>();
        try (var consumer = kafka.consumer(Map.of("isolation.level", "read_committed"));
                var deserializer = kafka.valueDeserializer(type)) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> values.add(deserializer.deserialize(name, each.headers(), each.value())));
            }
        }
        return values;
    }

    private String logs() {
        var all = new StringBuilder();
        workers.forEach(worker -> all.append(worker.said()).append('\n'));
        return all.toString();
    }
}
