package dev.specstress.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.slowcall.TestKafka;
import dev.specstress.schemas.TaxonomyValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a view says of a key while it cannot read: never that the key is absent. */
class CompactedViewOutageTest {
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final TaxonomyValue VALUE = TaxonomyValue.newBuilder()
            .setName("candour")
            .setCategory("epistemic")
            .build();

    private final String topic = "outage-" + UUID.randomUUID();
    private final TestKafka kafka = new TestKafka(SharedBroker.address());
    private CompactedView<TaxonomyValue> view = view(kafka, OUTAGE);

    private CompactedView<TaxonomyValue> view(KafkaAccess access, Duration longestOutage) {
        return new CompactedView<>(access, topic, TaxonomyValue.class, longestOutage);
    }

    @BeforeEach
    void topic() {
        SharedBroker.create(SharedBroker.access(), topic, 2, Map.of());
    }

    @AfterEach
    void stop() {
        view.stop(Duration.ofSeconds(5));
    }

    @Test
    void aKeyIsNotAbsentWhileTheRegistryIsAway() throws Exception {
        started();
        kafka.registryAway(true);
        write("k", TestKafka.bytes(VALUE));

        CompletableFuture<Optional<TaxonomyValue>> found = awaited("k");
        Thread.sleep(WAIT.multipliedBy(6));
        assertThat(found).isNotDone();
        kafka.registryAway(false);

        assertThat(found.get()).contains(VALUE);
    }

    @Test
    void aKeyIsAbsentOnceAllIsReadThatTheTopicHeldAfterTheWait() throws Exception {
        started();
        write("other", TestKafka.bytes(VALUE));

        assertThat(view.await("k", WAIT)).isEmpty();
        assertThat(view.get("other")).contains(VALUE);
    }

    @Test
    void anOutageThatLastsTooLongIsToldAsOneThatMayPass() throws Exception {
        view = view(kafka, Duration.ofMillis(300));
        started();
        kafka.registryAway(true);
        write("k", TestKafka.bytes(VALUE));
        Thread.sleep(300);

        assertThatThrownBy(() -> view.await("k", WAIT))
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining(topic);
    }

    @Test
    void aStoppedViewSaysNothingOfAKey() throws Exception {
        view = view(kafka, Duration.ofMinutes(10));
        started();
        view.stop(Duration.ofSeconds(5));

        assertThatThrownBy(() -> view.await("k", WAIT)).isInstanceOf(RetriableException.class);
    }

    @Test
    void aDeserializerThatThrowsWhatKafkaDoesNotKnowIsSurvived() throws Exception {
        view = view(
                new TestKafka(SharedBroker.address()) {
                    @Override
                    public <V extends SpecificRecord> Deserializer<V> valueDeserializer(Class<V> type) {
                        Deserializer<V> usual = super.valueDeserializer(type);
                        return (name, bytes) -> {
                            if (bytes.length == 1) {
                                throw new IllegalStateException("foreign");
                            }
                            return usual.deserialize(name, bytes);
                        };
                    }
                },
                OUTAGE);
        started();

        write("bad", new byte[] {7});
        write("bad", TestKafka.bytes(VALUE));

        assertThat(view.await("bad", Duration.ofSeconds(10))).contains(VALUE);
        assertThat(view.unreadable()).isEqualTo(1);
    }

    private void started() {
        view.start();
        await().until(() -> view.health().ready());
    }

    private void write(String key, byte[] value) throws InterruptedException, ExecutionException {
        try (var producer = kafka.rawProducer(Map.of())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private CompletableFuture<Optional<TaxonomyValue>> awaited(String key) {
        Executor virtual = task -> Thread.ofVirtual().start(task);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return view.await(key, WAIT);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                virtual);
    }
}
