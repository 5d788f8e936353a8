package dev.specstress.kit.slowcall.internal;

import dev.specstress.schemas.registry.RegistryRefusedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Sends records until the broker has acknowledged them.
 *
 * <p>The producer retries by itself. What still fails for a passing reason (brokers or registry away) is sent again from
 * here, so that a paid call need not be made again; a record may thereby be written twice.
 */
final class Delivery<T> {
    /**
     * How many threads are within the producer at once. It guards its buffers with monitors, which thousands of virtual
     * threads contend for at the cost of nearly all throughput; more than there are processors gain nothing anyway.
     */
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final Semaphore within = new Semaphore(AT_ONCE);
    private final Producer<String, T> producer;
    private final Patience patience;

    Delivery(Producer<String, T> producer, Patience patience) {
        this.producer = producer;
        this.patience = patience;
    }

    /** A record on its way. */
    final class Sent {
        private final ProducerRecord<String, T> record;
        private Future<RecordMetadata> current;

        private Sent(ProducerRecord<String, T> record) {
            this.record = record;
            this.current = begin(record);
        }

        /**
         * Returns once it is acknowledged.
         *
         * @throws UnsendableRecordException if it never can be
         * @throws LoopFailure if broker or registry refuses it, or does not answer for too long
         */
        void await() throws InterruptedException {
            patience.insist("the broker to take records of " + record.topic(), () -> {
                Future<RecordMetadata> attempt = current;
                // A further attempt sends anew.
                current = null;
                return outcome(record, attempt == null ? begin(record) : attempt);
            });
        }
    }

    /** Sends without waiting for an answer. */
    Sent send(ProducerRecord<String, T> record) {
        return new Sent(record);
    }

    void close(Duration within) {
        producer.close(within);
    }

    private Future<RecordMetadata> begin(ProducerRecord<String, T> record) {
        try {
            within.acquire();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        try {
            return producer.send(record);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        } finally {
            within.release();
        }
    }

    private static RecordMetadata outcome(ProducerRecord<?, ?> record, Future<RecordMetadata> attempt)
            throws InterruptedException {
        try {
            return attempt.get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RetriableException passing -> passing;
                case RecordTooLargeException tooLarge -> unsendable(record, tooLarge);
                case RecordBatchTooLargeException tooLarge -> unsendable(record, tooLarge);
                case SerializationException unwritable -> unsendable(record, unwritable);
                case RegistryRefusedException refused ->
                    new LoopFailure(
                            "the schema registry refuses records of " + record.topic() + ": " + ReasonText.of(refused),
                            refused);
                case Throwable other ->
                    new LoopFailure(
                            "the broker refuses records of " + record.topic() + ": " + ReasonText.of(other), other);
            };
        }
    }

    private static UnsendableRecordException unsendable(ProducerRecord<?, ?> record, Throwable cause) {
        return new UnsendableRecordException(
                "an output to " + record.topic() + " cannot be written: " + ReasonText.of(cause), cause);
    }
}
