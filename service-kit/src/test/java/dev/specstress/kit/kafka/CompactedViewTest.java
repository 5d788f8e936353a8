package dev.specstress.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.lifecycle.Health;
import dev.specstress.schemas.Spend;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompactedViewTest {
    private final KafkaAccess kafka = SharedBroker.access();
    private final String topic = kafka.topics().prefix() + "view";
    private final CompactedView<Spend> view = new CompactedView<>(kafka, topic, Spend.class);
    private Producer<String, SpecificRecord> producer;

    @BeforeEach
    void open() {
        producer = kafka.producer(Map.of());
    }

    @AfterEach
    void close() {
        view.stop(Duration.ofSeconds(5));
        producer.close();
    }

    @Test
    void ready_means_everything_that_was_there_is_in_view() throws Exception {
        SharedBroker.create(kafka, topic, 2, Map.of("cleanup.policy", "compact"));
        for (int i = 0; i < 100; i++) {
            producer.send(new ProducerRecord<>(topic, "k" + i % 50, Spends.of("c", i)));
        }
        producer.send(new ProducerRecord<>(topic, "k0", null));
        producer.flush();

        view.start();

        await().until(() -> view.health().ready());
        assertThat(view.all()).hasSize(49);
        assertThat(view.get("k49")).contains(Spends.of("c", 99));
        assertThat(view.get("k0")).isEmpty();
    }

    @Test
    void a_key_that_comes_later_is_waited_for_and_only_so_long() throws Exception {
        SharedBroker.create(kafka, topic, 1, Map.of());
        view.start();
        await().until(() -> view.health().ready());

        assertThat(view.await("late", Duration.ofMillis(50))).isEmpty();
        producer.send(new ProducerRecord<>(topic, "late", Spends.of("c", 1)));

        assertThat(view.await("late", Duration.ofSeconds(10))).contains(Spends.of("c", 1));
    }

    @Test
    void a_record_that_can_never_be_read_leaves_its_key_as_it_was() throws Exception {
        SharedBroker.create(kafka, topic, 1, Map.of());
        try (var raw = kafka.rawProducer(Map.of())) {
            producer.send(new ProducerRecord<>(topic, "k", Spends.of("c", 1))).get();
            raw.send(new ProducerRecord<>(topic, "k", new byte[] {1, 2, 3})).get();
        }

        view.start();

        await().until(() -> view.health().ready());
        assertThat(view.get("k")).contains(Spends.of("c", 1));
        assertThat(view.unreadable()).isEqualTo(1);
    }

    @Test
    void a_topic_that_is_not_there_yet_is_waited_for() {
        view.start();
        assertThat(view.health()).isEqualTo(new Health.Starting("topic " + topic));

        SharedBroker.create(kafka, topic, 1, Map.of());

        await().atMost(Duration.ofSeconds(15)).until(() -> view.health().ready());
    }

    @Test
    void stopping_is_quick_and_may_be_asked_twice_or_before_the_start() {
        view.stop(Duration.ofSeconds(1));
        view.start();

        view.stop(Duration.ofSeconds(5));
        view.stop(Duration.ofSeconds(5));

        assertThat(view.health()).isEqualTo(new Health.Stopping());
        assertThat(view.get("k")).isEqualTo(Optional.empty());
    }
}
