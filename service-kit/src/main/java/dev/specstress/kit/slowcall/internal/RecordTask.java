package dev.specstress.kit.slowcall.internal;

import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The work on one record, on a virtual thread of its own. */
final class RecordTask {
    private final ConsumerRecord<String, byte[]> record;
    private final PartitionWork work;
    private final long startedNanos = System.nanoTime();
    private volatile boolean givenUp;
    private volatile TaskResult result;
    private Thread thread;

    RecordTask(ConsumerRecord<String, byte[]> record, PartitionWork work) {
        this.record = record;
        this.work = work;
    }

    /** Begins; when it ends, the task is put into {@code ended}. */
    void start(RecordPath<?> path, Queue<RecordTask> ended, Thread.Builder threads) {
        thread = threads.unstarted(() -> {
            result = path.follow(record, () -> givenUp);
            ended.add(this);
        });
        thread.start();
    }

    /** Interrupts it and refuses what it would still send. Whatever it says later, its partition is no longer ours. */
    void giveUp() {
        givenUp = true;
        thread.interrupt();
    }

    long offset() {
        return record.offset();
    }

    long size() {
        return sizeOf(record);
    }

    PartitionWork work() {
        return work;
    }

    long startedNanos() {
        return startedNanos;
    }

    /** How it ended; only for a task that has. */
    TaskResult result() {
        return result;
    }

    boolean hasEnded() {
        return result != null;
    }

    static long sizeOf(ConsumerRecord<?, ?> record) {
        return Math.max(0, record.serializedKeySize()) + (long) Math.max(0, record.serializedValueSize());
    }
}
