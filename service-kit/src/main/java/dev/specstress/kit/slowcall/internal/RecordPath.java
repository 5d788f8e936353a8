package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.kit.slowcall.RecordHandler;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one record: read its value, handle it, wait for its outputs; or into the DLQ. Thread-safe. */
final class RecordPath<V> {
    private static final Logger log = LoggerFactory.getLogger(RecordPath.class);

    private final PatientDeserializer<V> deserializer;
    private final RecordHandler<V> handler;
    private final Delivery<SpecificRecord> outputs;
    private final DlqWriter dlq;

    RecordPath(
            PatientDeserializer<V> deserializer,
            RecordHandler<V> handler,
            Delivery<SpecificRecord> outputs,
            DlqWriter dlq) {
        this.deserializer = deserializer;
        this.handler = handler;
        this.outputs = outputs;
        this.dlq = dlq;
    }

    /**
     * Takes as long as the handler does. Never throws, whatever the handler does.
     *
     * @param givenUp whether the loop has given this record up; then nothing of it is sent any more
     */
    TaskResult follow(ConsumerRecord<String, byte[]> record, BooleanSupplier givenUp) {
        try {
            return handleOrDeadLetter(record, givenUp);
        } catch (InterruptedException | InterruptException e) {
            return givenUp.getAsBoolean()
                    ? new TaskResult.Cancelled()
                    : failed(record, "was interrupted, though not by the loop", e);
        } catch (LoopFailure e) {
            return failed(record, e.getMessage(), e);
        } catch (Throwable e) {
            return failed(record, ReasonText.of(e), e);
        }
    }

    private TaskResult handleOrDeadLetter(ConsumerRecord<String, byte[]> record, BooleanSupplier givenUp)
            throws InterruptedException {
        try {
            handle(record, givenUp);
            return new TaskResult.Done();
        } catch (LoopFailure | InterruptException | RetriableException e) {
            // None of these says anything against the record.
            throw e;
        } catch (PoisonRecordException | RuntimeException e) {
            if (givenUp.getAsBoolean()) {
                return new TaskResult.Cancelled();
            }
            log.debug("{}-{} offset {}", record.topic(), record.partition(), record.offset(), e);
            dlq.write(record, e);
            return new TaskResult.DeadLettered();
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record, BooleanSupplier givenUp)
            throws PoisonRecordException, InterruptedException {
        if (record.value() == null) {
            throw new PoisonRecordException("the record has no value");
        }
        Inbound<V> inbound = new Inbound<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                deserializer.read(record),
                record.headers(),
                Instant.ofEpochMilli(record.timestamp()));
        RecordOutbox outbox = new RecordOutbox(outputs, record.headers(), givenUp);
        handler.handle(inbound, outbox);
        outbox.awaitAcknowledged();
    }

    private static TaskResult failed(ConsumerRecord<?, ?> record, String reason, Throwable thrown) {
        String place = record.topic() + "-" + record.partition() + " offset " + record.offset();
        log.error("{}: {}", place, reason);
        log.debug("{}", place, thrown);
        return new TaskResult.Failed(place + ": " + reason);
    }
}
