package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.DlqHeaders;
import dev.specstress.schemas.topics.TopicNames;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a record that cannot be handled into its topic's DLQ as it came, with the reason in headers. */
final class DlqWriter {
    private static final Logger log = LoggerFactory.getLogger(DlqWriter.class);

    private final Delivery<byte[]> delivery;
    private final DlqTopics topics;
    private final Patience patience;
    private final String group;

    DlqWriter(Delivery<byte[]> delivery, DlqTopics topics, Patience patience, String group) {
        this.delivery = delivery;
        this.topics = topics;
        this.patience = patience;
        this.group = group;
    }

    /**
     * Returns once the DLQ's topic holds it.
     *
     * @throws LoopFailure if that cannot be had; then the record is not done
     */
    void write(ConsumerRecord<String, byte[]> record, Throwable thrown) throws InterruptedException {
        String dlq = TopicNames.dlq(record.topic());
        patience.insist("the broker to make " + dlq, () -> {
            topics.ensure(dlq);
            return dlq;
        });
        Headers headers = reason(record, thrown);
        try {
            deliver(new ProducerRecord<>(dlq, null, record.key(), record.value(), headers));
        } catch (UnsendableRecordException _) {
            // With its reasons it may be just over a size that it was just under; a DLQ that blocks helps nobody.
            add(headers, DlqHeaders.VALUE_OMITTED, record.serializedValueSize());
            deliverWithoutValue(new ProducerRecord<>(dlq, null, record.key(), null, headers));
        }
        log.warn(
                "{}-{} offset {} went to {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                dlq,
                thrown.getClass().getName());
    }

    private void deliver(ProducerRecord<String, byte[]> record) throws InterruptedException {
        delivery.send(record).await();
    }

    private void deliverWithoutValue(ProducerRecord<String, byte[]> record) throws InterruptedException {
        try {
            deliver(record);
        } catch (UnsendableRecordException e) {
            throw new LoopFailure(e.getMessage(), e);
        }
    }

    private Headers reason(ConsumerRecord<String, byte[]> record, Throwable thrown) {
        Headers headers = new RecordHeaders(record.headers());
        add(headers, DlqHeaders.EXCEPTION_CLASS, thrown.getClass().getName());
        add(headers, DlqHeaders.EXCEPTION_MESSAGE, ReasonText.messageOf(thrown));
        add(headers, DlqHeaders.TOPIC, record.topic());
        add(headers, DlqHeaders.PARTITION, record.partition());
        add(headers, DlqHeaders.OFFSET, record.offset());
        add(headers, DlqHeaders.TIMESTAMP, record.timestamp());
        add(headers, DlqHeaders.GROUP, group);
        return headers;
    }

    private static void add(Headers headers, String name, Object value) {
        headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
