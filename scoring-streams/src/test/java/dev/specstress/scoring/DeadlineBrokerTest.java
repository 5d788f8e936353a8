package dev.specstress.scoring;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.internal.fixture.Sample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real broker shows: where inputs end with transactions in them, and that a lane has no queue. */
class DeadlineBrokerTest {

    private static final TopicNames TOPICS = new TopicNames("e.");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path state;

    @Test
    void onAnIdleTopicADeadlineFiresInTimeAlsoBehindTheGapsThatTransactionsLeave() throws Exception {
        Campaign campaign = governed("a", "b").build();
        campaign.setResponseDeadlineMillis(3_000);
        Campaign lost = governed("a").subject("x", "nowhere", null).build();
        lost.setCampaignId("c-lost");
        ProposedScenario hopeless = Sample.proposal("s-lost");
        hopeless.setCampaignId("c-lost");
        try (EmbeddedKafka broker = EmbeddedKafka.start()) {
            DirectKafkaAccess kafka = new DirectKafkaAccess(
                    KafkaSettings.of(broker.bootstrapServers(), "mock://deadlines", TOPICS),
                    "deadlines",
                    new SimpleMeterRegistry());
            new TopicProvisioner(kafka)
                    .provision(TopicPlan.ofCatalogue(TOPICS, List.of("acme"), 1), Optional.empty(), PATIENCE);
            try (Producer<String, SpecificRecord> out = kafka.producer(Map.of("transactional.id", "test"));
                    ScoringStreams streams = new ScoringStreams(
                            ScoringConfig.standard(state), kafka, new SimpleMeterRegistry(), Clock.systemUTC())) {
                out.initTransactions();
                out.beginTransaction();
                send(out, TopicName.CAMPAIGNS, campaign.getCampaignId(), campaign);
                send(out, TopicName.CAMPAIGNS, lost.getCampaignId(), lost);
                send(out, TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));
                send(out, TopicName.PROPOSED_SCENARIOS, "s-lost", hopeless);
                send(out, TopicName.RESPONSES, "s-1", Sample.response("s-1", "a", 0, "answer"));
                out.commitTransaction();
                streams.start();
                await().atMost(PATIENCE).until(() -> streams.health().ready());
                out.beginTransaction();
                send(out, TopicName.RESPONSES, "s-1", Sample.response("s-1", "b", 0, "taken back"));
                out.flush();
                out.abortTransaction();

                ResponseSet set = first(kafka, TOPICS.of(TopicName.RESPONSE_SETS), ResponseSet.class);
                ProposedScenario refused =
                        first(kafka, TopicNames.dlq(TOPICS.of(TopicName.PROPOSED_SCENARIOS)), ProposedScenario.class);

                assertThat(set.getScenario().getScenarioId()).isEqualTo("s-1");
                assertThat(set.getCompleteness()).isEqualTo(Completeness.EXPIRED);
                assertThat(Duration.between(set.getScenario().getDeadline(), set.getClosedAt()))
                        .isBetween(Duration.ZERO, Duration.ofSeconds(1));
                assertThat(refused.getScenarioId()).isEqualTo("s-lost");
            }
        }
    }

    private static void send(Producer<String, SpecificRecord> out, TopicName topic, String key, SpecificRecord value) {
        Future<?> _ = out.send(new ProducerRecord<>(TOPICS.of(topic), key, value));
    }

    private static <V extends SpecificRecord> V first(DirectKafkaAccess kafka, String topic, Class<V> type) {
        try (Consumer<String, byte[]> in = kafka.consumer(Map.of());
                Deserializer<V> deserializer = kafka.valueDeserializer(type)) {
            await().atMost(PATIENCE).until(() -> in.listTopics().containsKey(topic));
            List<TopicPartition> all = in.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            in.assign(all);
            in.seekToBeginning(all);
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < giveUp) {
                for (ConsumerRecord<String, byte[]> record : in.poll(Duration.ofMillis(100))) {
                    return deserializer.deserialize(topic, record.value());
                }
            }
            throw new AssertionError("nothing came on " + topic + " within " + PATIENCE);
        }
    }
}
