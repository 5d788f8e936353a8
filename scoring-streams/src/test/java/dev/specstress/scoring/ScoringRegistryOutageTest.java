package dev.specstress.scoring;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import dev.specstress.schemas.serde.AvroSerde;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.internal.fixture.Sample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that goes away and comes back, once before anything is read and once before anything new is written. */
class ScoringRegistryOutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicNames TOPICS = new TopicNames("o.");
    private static final Health WAITING = new Health.Starting("the schema registry");
    private static final AtomicBoolean READING_FAILS = new AtomicBoolean();
    private static final AtomicBoolean WRITING_FAILS = new AtomicBoolean();

    @TempDir
    private Path state;

    /** Made by Kafka Streams' configuration. */
    public static final class FailingSerde implements Serde<SpecificRecord> {
        private final AvroSerde<SpecificRecord> inner = new AvroSerde<>();

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            inner.configure(configs, isKey);
        }

        @Override
        public Serializer<SpecificRecord> serializer() {
            return (topic, value) -> {
                failIf(WRITING_FAILS);
                return inner.serializer().serialize(topic, value);
            };
        }

        @Override
        public Deserializer<SpecificRecord> deserializer() {
            return (topic, value) -> {
                failIf(READING_FAILS);
                return inner.deserializer().deserialize(topic, value);
            };
        }

        private static void failIf(AtomicBoolean away) {
            if (away.get()) {
                throw new RegistryUnavailableException(
                        "schema registry unavailable after 4 rounds: connection refused");
            }
        }
    }

    @Test
    void anOutageIsWaitedForAndShownAndPutsNoRecordAside() throws Exception {
        Campaign campaign = governed("m00", "m01").build();
        try (EmbeddedKafka broker = EmbeddedKafka.start()) {
            DirectKafkaAccess kafka = access(broker);
            new TopicProvisioner(kafka)
                    .provision(TopicPlan.ofCatalogue(TOPICS, List.of("acme"), 2), Optional.empty(), PATIENCE);
            ScoringStreams streams = new ScoringStreams(
                    ScoringConfig.standard(state), kafka, new SimpleMeterRegistry(), Clock.systemUTC());
            try {
                propose(kafka, campaign, "s-1", "s-2");
                READING_FAILS.set(true);
                streams.start();
                await().atMost(PATIENCE).until(() -> streams.health().equals(WAITING));
                assertThat(streams.health().live()).isTrue();

                READING_FAILS.set(false);
                WRITING_FAILS.set(true);
                await().atMost(PATIENCE).until(() -> streams.health().equals(WAITING));
                assertThat(admitted(kafka)).isEmpty();

                WRITING_FAILS.set(false);
                await().atMost(PATIENCE).until(() -> admitted(kafka).size() == 2);
                await().atMost(PATIENCE).until(() -> streams.health().ready());
                assertThat(admitted(kafka)).containsExactlyInAnyOrder("s-1", "s-2");
                try (var admin = kafka.admin()) {
                    assertThat(admin.listTopics().names().get()).noneMatch(topic -> topic.endsWith(".dlq"));
                }
            } finally {
                READING_FAILS.set(false);
                WRITING_FAILS.set(false);
                streams.stop(Duration.ofSeconds(20));
            }
        }
    }

    private static DirectKafkaAccess access(EmbeddedKafka broker) {
        KafkaSettings plain = KafkaSettings.of(broker.bootstrapServers(), "mock://scoring-outage", TOPICS);
        KafkaSettings settings = new KafkaSettings(
                TOPICS,
                plain.shared(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("default.value.serde", FailingSerde.class.getName()));
        return new DirectKafkaAccess(settings, "scoring-outage", new SimpleMeterRegistry());
    }

    private static void propose(DirectKafkaAccess kafka, Campaign campaign, String... ids) throws Exception {
        try (var out = kafka.producer(Map.of())) {
            out.send(new ProducerRecord<>(TOPICS.of(TopicName.CAMPAIGNS), campaign.getCampaignId(), campaign))
                    .get();
            for (String id : ids) {
                out.send(new ProducerRecord<>(TOPICS.of(TopicName.PROPOSED_SCENARIOS), id, Sample.proposal(id)))
                        .get();
            }
        }
    }

    /** What is committed on the topic of admitted scenarios now. */
    private static List<String> admitted(DirectKafkaAccess kafka) {
        String topic = TOPICS.of(TopicName.SCENARIOS);
        List<String> ids = new ArrayList<>();
        try (var in = kafka.consumer(Map.of());
                var values = kafka.valueDeserializer(Scenario.class)) {
            List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
            in.assign(partitions);
            in.seekToBeginning(partitions);
            var ends = in.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> in.position(each) < ends.get(each))) {
                in.poll(Duration.ofMillis(100))
                        .forEach(each ->
                                ids.add(values.deserialize(topic, each.value()).getScenarioId()));
            }
        }
        return ids;
    }
}
