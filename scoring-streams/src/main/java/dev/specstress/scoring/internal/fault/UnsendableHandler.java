package dev.specstress.scoring.internal.fault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * What a record led to and cannot be written, for its size say, puts that record into its own topic's DLQ, in the same
 * transaction, and the stream goes on. It is found out before anything is sent: once brokers have refused a record, a
 * transaction can only be aborted, so that such a failure fails the task, which is run again.
 */
public final class UnsendableHandler implements ProductionExceptionHandler {

    private Letters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new Letters(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka Streams declares it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        if (!PoisonHandler.within(exception, SerializationException.class)) {
            return Response.fail();
        }
        String reason = "cannot be written to " + record.topic() + ": " + exception.getMessage();
        return context.topic() == null
                ? Response.resume(letters.withoutSource(record.topic(), key(record.key()), "unsendable", reason))
                : Response.resume(letters.of(context, "unsendable", reason));
    }

    private static byte[] key(Object key) {
        return key instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }
}
