package dev.specstress.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.launcher.Said;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators as processes that share the tasks of one campaign: which of them die changes nothing in what is asked. */
class KilledGeneratorTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int TRIPLES = 30;

    @TempDir
    Path folder;

    private final List<ServiceJvm> jvms = new ArrayList<>();

    @AfterEach
    void end() {
        jvms.forEach(ServiceJvm::close);
    }

    @Test
    void the_set_of_scenarios_is_the_same_though_one_of_two_generators_is_killed_at_work() throws Exception {
        try (var kafka = EmbeddedKafka.start();
                var simulator =
                        ProviderSimulator.start(SimulatorOptions.defaults().withLatency(Duration.ofMillis(150)))) {
            // Given what one generator proposes that nobody disturbs
            var alone = proposed(kafka, simulator, "alone.", 1, false);

            // When
            var disturbed = proposed(kafka, simulator, "disturbed.", 2, true);

            // Then
            assertThat(alone).hasSizeGreaterThan(TRIPLES);
            assertThat(disturbed).isEqualTo(alone);
        }
    }

    /** Scenario ids with their questions. */
    private Map<String, String> proposed(
            EmbeddedKafka kafka, ProviderSimulator simulator, String prefix, int generators, boolean kill)
            throws Exception {
        var cluster = new String[] {"--kafka", kafka.bootstrapServers(), "--topic-prefix", prefix};
        said("topics", List.of("--lanes", "sim", "--partitions", "4"), cluster);
        var mine = new ArrayList<ServiceJvm>();
        for (var at = 0; at < generators; at++) {
            mine.add(start(kafka, simulator, prefix));
        }
        mine.forEach(jvm -> await(jvm.service().title())
                .atMost(LONG_ENOUGH)
                .pollInterval(LOOK)
                .until(() -> {
                    assertThat(jvm.alive()).as(jvm::said).isTrue();
                    return jvm.readiness().orElse(0) == 200;
                }));
        said("submit", List.of("--campaign", campaign().toString()), cluster);
        var access = new DirectKafkaAccess(
                KafkaSettings.of(kafka.bootstrapServers(), "mock://reading", new TopicNames(prefix)),
                "reading",
                new SimpleMeterRegistry());
        if (kill) {
            await("drafts").atMost(LONG_ENOUGH).pollInterval(LOOK).until(() -> ended(access) >= TRIPLES / 4);
            // The one that selects drafts may be either.
            mine.getFirst().kill();
        }
        await("every task has ended").atMost(LONG_ENOUGH).pollInterval(LOOK).until(() -> ended(access) == TRIPLES);
        var questions = new TreeMap<String, String>();
        read(access, TopicName.PROPOSED_SCENARIOS, ProposedScenario.class)
                .forEach(each -> questions.putIfAbsent(
                        each.getScenarioId(), each.getQuestion().getText()));
        mine.forEach(ServiceJvm::close);
        return questions;
    }

    private int ended(KafkaAccess access) {
        Set<String> tasks = new HashSet<>();
        read(access, TopicName.GENERATIONS, Generation.class).forEach(each -> tasks.add(each.getTaskId()));
        return tasks.size();
    }

    private ServiceJvm start(EmbeddedKafka kafka, ProviderSimulator simulator, String prefix) {
        var jvm = ServiceJvm.start(
                DeployedService.GENERATOR,
                folder,
                Map.of(
                        "kafka.bootstrap.servers",
                        kafka.bootstrapServers(),
                        "topic.prefix",
                        prefix,
                        "kafka.consumer.session.timeout.ms",
                        "3000",
                        "kafka.consumer.heartbeat.interval.ms",
                        "500",
                        "http.port",
                        "0",
                        "max.in.flight",
                        "3",
                        "providers.sim.base.url",
                        simulator.openAiBaseUrl().toString(),
                        "providers.sim.api.key",
                        "any"),
                Map.of("SIM_API_KEY", "any"));
        jvms.add(jvm);
        return jvm;
    }

    private Path campaign() throws IOException {
        var example = Files.readString(DeployedService.CHECKOUT.resolve("deploy/example-campaign.yaml"));
        return Files.writeString(
                folder.resolve("campaign.yaml"),
                example.replaceAll("triples: \\d+", "triples: " + TRIPLES)
                        .replace(
                                "generators: [{model: sim-aster-writer}]",
                                "generators: [{model: sim-aster-writer}, {model: sim-boreal-matcher}]"));
    }

    private static void said(String command, List<String> flags, String... cluster) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(flags);
        all.addAll(List.of(cluster));

        var said = Said.by(all.toArray(String[]::new));

        assertThat(said.code()).as(said.err()).isZero();
    }

    private static <V extends SpecificRecord> List<V> read(KafkaAccess access, TopicName topic, Class<V> type) {
        var name = access.topics().of(topic);
        var values = new ArrayList<V>();
        try (var consumer = access.consumer(Map.of());
                var deserializer = access.valueDeserializer(type)) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(LOOK)
                        .forEach(each -> values.add(deserializer.deserialize(name, each.headers(), each.value())));
            }
        }
        return values;
    }
}
