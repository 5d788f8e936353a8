package dev.specstress.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.QuotaClaim;
import dev.specstress.schemas.Spend;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class DirectKafkaAccessTest {

    @Test
    void what_a_producer_writes_a_consumer_and_a_deserializer_read() throws Exception {
        KafkaAccess kafka = SharedBroker.access();
        String topic = kafka.topics().of(TopicName.SPEND);
        SharedBroker.create(kafka, topic, 1, Map.of());

        try (Producer<String, SpecificRecord> producer = kafka.producer(Map.of())) {
            producer.send(new ProducerRecord<>(topic, "k", Spends.of("c-1", 7))).get();
        }

        ConsumerRecord<String, byte[]> read = readOne(kafka, topic);
        assertThat(read.key()).isEqualTo("k");
        assertThat(kafka.valueDeserializer(Spend.class).deserialize(topic, read.value()))
                .isEqualTo(Spends.of("c-1", 7));
        assertThatThrownBy(() -> kafka.valueDeserializer(QuotaClaim.class).deserialize(topic, read.value()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("expected was a dev.specstress.schemas.QuotaClaim");
    }

    @Test
    void a_record_close_to_8_MiB_that_hardly_compresses_passes() throws Exception {
        KafkaAccess kafka = SharedBroker.access();
        String topic = kafka.topics().prefix() + "large";
        SharedBroker.create(kafka, topic, 1, Map.of("max.message.bytes", "8388608"));
        byte[] large = new byte[8 * 1024 * 1024 - 4096];
        new java.util.Random(1).nextBytes(large);

        try (Producer<String, byte[]> producer = kafka.rawProducer(Map.of())) {
            producer.send(new ProducerRecord<>(topic, "k", large)).get();
        }

        assertThat(readOne(kafka, topic).value()).isEqualTo(large);
    }

    @Test
    void metrics_of_a_client_are_there_while_it_is_open_under_its_own_client_id() {
        var meters = new SimpleMeterRegistry();
        KafkaAccess kafka = SharedBroker.access(meters);

        try (Consumer<?, ?> _ = kafka.consumer(Map.of());
                Producer<?, ?> _ = kafka.rawProducer(Map.of());
                Producer<?, ?> _ = kafka.producer(Map.of("client.id", "mine"))) {
            assertThat(clientIds(meters))
                    .containsExactlyInAnyOrder("kit-test-consumer-1", "kit-test-producer-2", "mine");
        }

        assertThat(clientIds(meters)).isEmpty();
    }

    @Test
    void a_broker_that_answers_is_reached() throws InterruptedException {
        BrokerReach.require(SharedBroker.access(), Duration.ofSeconds(10));
    }

    @Test
    void a_broker_that_does_not_answer_is_one_line_with_its_address() {
        assertThatThrownBy(() -> BrokerReach.require(at("127.0.0.1:1"), Duration.ofMillis(600)))
                .isInstanceOf(KafkaUnavailableException.class)
                .hasMessage("no Kafka broker answered at 127.0.0.1:1 within 0.6 s; "
                        + "check kafka.bootstrap.servers and kafka.security.protocol");
    }

    @Test
    void an_address_that_cannot_be_resolved_is_one_line_too() {
        assertThatThrownBy(() -> BrokerReach.require(at("no-such-host.invalid:9092"), Duration.ofSeconds(1)))
                .isInstanceOf(KafkaUnavailableException.class)
                .hasMessage("kafka.bootstrap.servers: cannot use no-such-host.invalid:9092: "
                        + "No resolvable bootstrap urls given in bootstrap.servers");
    }

    private static KafkaAccess at(String address) {
        return new DirectKafkaAccess(
                KafkaSettings.of(address, "mock://x", new TopicNames("")), "kit-test", new SimpleMeterRegistry());
    }

    private static List<String> clientIds(SimpleMeterRegistry meters) {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().getTag("client.id"))
                .filter(id -> id != null)
                .distinct()
                .toList();
    }

    private static ConsumerRecord<String, byte[]> readOne(KafkaAccess kafka, String topic) {
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> read : consumer.poll(Duration.ofMillis(100))) {
                    return read;
                }
            }
        }
        throw new AssertionError("nothing to read on " + topic);
    }
}
