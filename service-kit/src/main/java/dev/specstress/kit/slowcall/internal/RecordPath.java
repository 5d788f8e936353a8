package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.Hold;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.kit.slowcall.RecordHandler;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one record: read its value, handle it, wait for its outputs; or into the DLQ. Thread-safe. */
final class RecordPath<V> {
    private static final Logger log = LoggerFactory.getLogger(RecordPath.class);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final PatientDeserializer<V> deserializer;
    private final RecordHandler<V> handler;
    private final Hold<V> hold;
    private final Delivery<SpecificRecord> outputs;
    private final DlqWriter dlq;

    RecordPath(
            PatientDeserializer<V> deserializer,
            RecordHandler<V> handler,
            Hold<V> hold,
            Delivery<SpecificRecord> outputs,
            DlqWriter dlq) {
        this.deserializer = deserializer;
        this.handler = handler;
        this.hold = hold;
        this.outputs = outputs;
        this.dlq = dlq;
    }

    /**
     * Takes as long as the handler does. Never throws, whatever the handler does.
     *
     * @param place which the record has, and leaves while it is held
     */
    TaskResult follow(ConsumerRecord<String, byte[]> record, Place place) {
        try {
            return handleOrDeadLetter(record, place);
        } catch (InterruptedException | InterruptException e) {
            return place.getAsBoolean()
                    ? new TaskResult.Cancelled()
                    : failed(record, "was interrupted, though not by the loop", e);
        } catch (LoopFailure e) {
            return failed(record, e.getMessage(), e);
        } catch (Throwable e) {
            return failed(record, ReasonText.of(e), e);
        }
    }

    private TaskResult handleOrDeadLetter(ConsumerRecord<String, byte[]> record, Place place)
            throws InterruptedException {
        try {
            handle(record, place);
            return new TaskResult.Done();
        } catch (LoopFailure | InterruptException | RetriableException e) {
            // None of these says anything against the record.
            throw e;
        } catch (PoisonRecordException | RuntimeException e) {
            if (place.getAsBoolean()) {
                return new TaskResult.Cancelled();
            }
            log.debug("{}-{} offset {}", record.topic(), record.partition(), record.offset(), e);
            dlq.write(record, e);
            return new TaskResult.DeadLettered();
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record, Place place)
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
        waitWhileHeld(inbound.value(), place);
        RecordOutbox outbox = new RecordOutbox(outputs, record.headers(), place);
        handler.handle(inbound, outbox);
        outbox.awaitAcknowledged();
    }

    private void waitWhileHeld(V value, Place place) throws InterruptedException {
        while (hold.isHeld(value)) {
            place.leave();
            do {
                Thread.sleep(LOOK_AGAIN);
            } while (hold.isHeld(value));
            place.comeBack();
        }
    }

    private static TaskResult failed(ConsumerRecord<?, ?> record, String reason, Throwable thrown) {
        String place = record.topic() + "-" + record.partition() + " offset " + record.offset();
        log.error("{}: {}", place, reason);
        log.debug("{}", place, thrown);
        return new TaskResult.Failed(place + ": " + reason);
    }
}
