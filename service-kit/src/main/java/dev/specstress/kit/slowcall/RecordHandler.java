package dev.specstress.kit.slowcall;

/**
 * Does the slow work of one record. Runs on a virtual thread of its own and may block for minutes; it may be called again
 * with the same record after a crash or a rebalance, never twice at once in one process.
 *
 * @param <V> the record's value
 */
@FunctionalInterface
public interface RecordHandler<V> {

    /**
     * Handles one record. What it sends is acknowledged by the broker before the record counts as done.
     *
     * @throws PoisonRecordException if this record can never be handled; it goes to its topic's DLQ
     * @throws InterruptedException if the loop gave the work up; the record is not done and will be delivered again
     */
    void handle(Inbound<V> inbound, Outbox outbox) throws PoisonRecordException, InterruptedException;
}
