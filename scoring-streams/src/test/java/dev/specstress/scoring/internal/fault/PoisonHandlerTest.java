package dev.specstress.scoring.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.scoring.internal.fixture.FakeInputs;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import dev.specstress.scoring.internal.reading.Inputs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoisonHandlerTest {

    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {2};

    private final PoisonHandler handler = new PoisonHandler();
    private final FakeInputs inputs = new FakeInputs();

    @BeforeEach
    void configure() {
        DeadLetterTopics topics = topic -> {};
        handler.configure(Map.of(
                DeadLetterTopics.CONFIG,
                topics,
                ScoringMetrics.CONFIG,
                new ScoringMetrics(new SimpleMeterRegistry()),
                Inputs.CONFIG,
                inputs));
    }

    @Test
    void aRegistryThatCannotBeReachedMakesNoRecordPoison() {
        var answer = handler.handleError(
                of("responses"), (ConsumerRecord<byte[], byte[]>) null, new TimeoutException("registry"));

        assertThat(answer.result()).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
        assertThat(answer.deadLetterQueueRecords()).isEmpty();
    }

    @Test
    void aValueThatCannotBeReadIsPutAsideAsItIs() {
        var answer = handler.handleError(
                of("responses"), (ConsumerRecord<byte[], byte[]>) null, new SerializationException("bad"));

        assertThat(answer.result()).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
        assertThat(answer.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("responses.dlq");
            assertThat(letter.key()).isEqualTo(KEY);
            assertThat(letter.value()).isEqualTo(VALUE);
        });
        assertThat(inputs.readTo(new TopicPartition("responses", 0), 8))
                .as("it counts as dealt with")
                .isTrue();
    }

    @Test
    void whatKafkaCouldNotDoWhileProcessingFailsTheTask() {
        Exception store = new StreamsException("store", new TimeoutException("broker"));

        assertThat(process(of("responses"), store).result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    @Test
    void aRecordThatBreaksAProcessorIsPutAside() {
        var answer = process(of("responses"), new IllegalArgumentException("an id holds a NUL character"));

        assertThat(answer.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        assertThat(answer.deadLetterQueueRecords()).hasSize(1);
    }

    @Test
    void aPunctuationThatBreaksFailsTheTaskSinceItHasNoRecordToPutAside() {
        assertThat(process(of(null), new IllegalStateException("bug")).result())
                .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    private ProcessingExceptionHandler.Response process(ErrorHandlerContext context, Exception exception) {
        return handler.handleError(context, (Record<?, ?>) null, exception);
    }

    private static ErrorHandlerContext of(String topic) {
        return new FaultContext(topic, KEY, VALUE);
    }
}
