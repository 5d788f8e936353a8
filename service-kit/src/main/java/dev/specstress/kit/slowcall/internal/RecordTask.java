package dev.specstress.kit.slowcall.internal;

import java.util.Queue;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The work on one record, on a virtual thread of its own. */
final class RecordTask implements Place {
    private final ConsumerRecord<String, byte[]> record;
    private final PartitionWork work;
    private final Semaphore letIn = new Semaphore(0);
    private long startedNanos = System.nanoTime();
    private volatile boolean givenUp;
    private volatile TaskResult result;
    private Queue<News> news;
    private Thread thread;

    RecordTask(ConsumerRecord<String, byte[]> record, PartitionWork work) {
        this.record = record;
        this.work = work;
    }

    /** Begins; what happens to it from now on is told to {@code news}. */
    void start(RecordPath<?> path, Queue<News> news, Thread.Builder threads) {
        this.news = news;
        thread = threads.unstarted(() -> {
            result = path.follow(record, this);
            news.add(new News.Ended(this));
        });
        thread.start();
    }

    @Override
    public boolean getAsBoolean() {
        return givenUp;
    }

    @Override
    public void leave() {
        news.add(new News.Left(this));
    }

    @Override
    public void comeBack() throws InterruptedException {
        news.add(new News.ComesBack(this));
        letIn.acquire();
    }

    /** It has a place again; what it waited is no age. */
    void letIn() {
        startedNanos = System.nanoTime();
        letIn.release();
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
