package dev.specstress.scoring.internal.fault;

import dev.specstress.scoring.internal.reading.Inputs;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a record that can never be handled into its own topic's DLQ, in the same transaction, and lets the stream go on.
 * Only what is the record's own fault counts: what Kafka or the registry could not do fails the task, which is then run
 * again from its last commit. Kafka's built-in handlers know one DLQ for all topics, so this one is ours.
 */
public final class PoisonHandler implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(PoisonHandler.class);

    private Letters letters;
    private Inputs inputs;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new Letters(configs);
        inputs = (Inputs) configs.get(Inputs.CONFIG);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (!within(exception, SerializationException.class)) {
            return DeserializationExceptionHandler.Response.fail();
        }
        // No processor will see it.
        inputs.taken(new TopicPartition(context.topic(), context.partition()), context.offset());
        return DeserializationExceptionHandler.Response.resume(letters(context, exception));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        boolean ofTheRecord =
                within(exception, SerializationException.class) || !within(exception, KafkaException.class);
        // A punctuation has no record to put aside: going on would meet the same trouble at the next one, for ever.
        boolean hasRecord = context.topic() != null;
        return ofTheRecord && hasRecord
                ? ProcessingExceptionHandler.Response.resume(letters(context, exception))
                : ProcessingExceptionHandler.Response.fail();
    }

    private List<ProducerRecord<byte[], byte[]>> letters(ErrorHandlerContext context, Exception exception) {
        log.debug("poison", exception);
        return letters.of(context, "poison", exception.getClass().getSimpleName() + ": " + exception.getMessage());
    }

    static boolean within(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
