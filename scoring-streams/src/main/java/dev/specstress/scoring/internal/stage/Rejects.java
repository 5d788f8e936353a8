package dev.specstress.scoring.internal.stage;

import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.internal.fault.DeadLetter;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what a stage will not take to the DLQ of the topic it came from, as the bytes that topic holds. */
public final class Rejects {

    private static final Logger log = LoggerFactory.getLogger(Rejects.class);

    private final Tools tools;
    private final ProcessorContext<String, Object> context;
    private final String sink;
    private final Serializer<SpecificRecord> serializer;

    /** @param sink name of the stage's sink for rejects, which takes raw values */
    public Rejects(Tools tools, ProcessorContext<String, Object> context, String sink) {
        this.tools = tools;
        this.context = context;
        this.sink = sink;
        this.serializer = tools.serdes().of(SpecificRecord.class).serializer();
    }

    /** The DLQ named by the headers of a dead letter. */
    public static TopicNameExtractor<String, byte[]> byOrigin() {
        return (key, value, record) -> TopicNames.dlq(
                new String(record.headers().lastHeader(DeadLetter.TOPIC).value(), StandardCharsets.UTF_8));
    }

    /**
     * Rejects the record being processed, or one held since.
     *
     * @param value null for a record without one
     * @param kind one word for the metric
     * @param reason one line for people
     */
    public void reject(TopicName source, String key, SpecificRecord value, String kind, String reason) {
        String topic = tools.topic(source);
        boolean current = context.recordMetadata()
                .filter(metadata -> topic.equals(metadata.topic()))
                .isPresent();
        int partition = current
                ? context.recordMetadata().map(RecordMetadata::partition).orElse(-1)
                : -1;
        long offset =
                current ? context.recordMetadata().map(RecordMetadata::offset).orElse(-1L) : -1;
        log.warn("record {} of {}-{}@{} goes to the DLQ: {}", key, topic, partition, offset, reason);
        tools.metrics().rejected(topic, kind);
        tools.deadLetters().open(TopicNames.dlq(topic));
        Headers headers = new DeadLetter(topic, partition, offset, reason).headers(new RecordHeaders());
        byte[] bytes = serializer.serialize(topic, value);
        context.forward(new Record<>(key, bytes, context.currentSystemTimeMs(), headers), sink);
    }
}
