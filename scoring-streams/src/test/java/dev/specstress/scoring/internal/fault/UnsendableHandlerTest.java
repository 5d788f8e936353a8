package dev.specstress.scoring.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.SerializationExceptionOrigin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsendableHandlerTest {

    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {2};

    private final UnsendableHandler handler = new UnsendableHandler();

    @BeforeEach
    void configure() {
        DeadLetterTopics topics = topic -> {};
        handler.configure(Map.of(
                DeadLetterTopics.CONFIG, topics, ScoringMetrics.CONFIG, new ScoringMetrics(new SimpleMeterRegistry())));
    }

    @Test
    void whatLedToSomethingTooLargeIsPutAside() {
        Response answer = serializing("position-sets", new SerializationException("value of 9000000 bytes"));

        assertThat(answer.result()).isEqualTo(Result.RESUME);
        assertThat(answer.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("position-sets.dlq");
            assertThat(letter.key()).isEqualTo(KEY);
            assertThat(letter.value()).isEqualTo(VALUE);
            assertThat(text(letter, DeadLetter.REASON))
                    .isEqualTo("cannot be written to disagreements: value of 9000000 bytes");
        });
    }

    @Test
    void whatTheClockLedToIsNamedWhereItWouldHaveGone() {
        Response answer = serializing(null, new SerializationException("value of 9000000 bytes"));

        assertThat(answer.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("disagreements.dlq");
            assertThat(letter.key()).isEqualTo("s-1".getBytes(StandardCharsets.UTF_8));
            assertThat(letter.value()).isNull();
        });
    }

    @Test
    void aRegistryThatIsAwayFailsTheTask() {
        assertThat(serializing("position-sets", new TimeoutException("registry"))
                        .result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void whatBrokersRefuseFailsTheTaskSinceItsTransactionCanOnlyBeAborted() {
        Response answer = handler.handleError(
                new FaultContext("grades", KEY, VALUE),
                new ProducerRecord<>("verdicts", KEY, VALUE),
                new TopicAuthorizationException("verdicts"));

        assertThat(answer.result()).isEqualTo(Result.FAIL);
    }

    private Response serializing(String source, Exception exception) {
        return handler.handleSerializationError(
                new FaultContext(source, KEY, VALUE),
                new ProducerRecord<>("disagreements", "s-1", "an object"),
                exception,
                SerializationExceptionOrigin.VALUE);
    }

    private static String text(ProducerRecord<byte[], byte[]> letter, String header) {
        return new String(letter.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
