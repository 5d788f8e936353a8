package dev.specstress.scoring.internal.fault;

import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the dead letter of the record a task is at, to the DLQ of the topic that record came from. */
final class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final DeadLetterTopics topics;
    private final ScoringMetrics metrics;

    Letters(Map<String, ?> configs) {
        topics = (DeadLetterTopics) configs.get(DeadLetterTopics.CONFIG);
        metrics = (ScoringMetrics) configs.get(ScoringMetrics.CONFIG);
    }

    List<ProducerRecord<byte[], byte[]>> of(ErrorHandlerContext context, String kind, String reason) {
        log.error(
                "record {}-{}@{} goes to the DLQ, at {}: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                context.processorNodeId(),
                reason);
        String dlq = ready(context.topic(), kind);
        Headers original = context.headers() == null ? new RecordHeaders() : context.headers();
        Headers headers =
                new DeadLetter(context.topic(), context.partition(), context.offset(), reason).headers(original);
        return List.of(new ProducerRecord<>(
                dlq, null, context.timestamp(), context.sourceRawKey(), context.sourceRawValue(), headers));
    }

    /** For what comes of no record but of the clock: where it would have gone, without its value. */
    List<ProducerRecord<byte[], byte[]>> withoutSource(String destination, byte[] key, String kind, String reason) {
        log.error("a record for {} goes to its DLQ without its value: {}", destination, reason);
        Headers headers = new DeadLetter(destination, -1, -1, reason).headers(new RecordHeaders());
        return List.of(new ProducerRecord<>(ready(destination, kind), null, null, key, null, headers));
    }

    private String ready(String topic, String kind) {
        String dlq = TopicNames.dlq(topic);
        topics.open(dlq);
        metrics.rejected(topic, kind);
        return dlq;
    }
}
