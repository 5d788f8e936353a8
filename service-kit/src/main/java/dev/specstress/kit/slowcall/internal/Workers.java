package dev.specstress.kit.slowcall.internal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Everything in flight. Tasks run on virtual threads; what became of them is taken in by the poll thread alone. */
final class Workers {
    private final RecordPath<?> path;
    private final InFlightBudget budget;
    private final LoopState state;
    private final LoopMetrics metrics;
    private final Thread.Builder threads;
    private final LinkedBlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Set<RecordTask> inFlight = new LinkedHashSet<>();
    private final HeldRecords held;
    private int turn;

    Workers(
            String name,
            RecordPath<?> path,
            InFlightBudget budget,
            HeldRecords held,
            LoopState state,
            LoopMetrics metrics) {
        this.path = path;
        this.budget = budget;
        this.held = held;
        this.state = state;
        this.metrics = metrics;
        this.threads = Thread.ofVirtual().name(name + "-call-", 0);
    }

    /**
     * Begins as many records as there is room for, one of each partition in turn; those that were held come first.
     *
     * @return whether a record waits for room
     */
    boolean beginAll(List<PartitionWork> works) {
        held.letBack(budget, inFlight);
        if (held.anyWaitsForAPlace()) {
            return true;
        }
        int idle = 0;
        while (idle < works.size()) {
            PartitionWork work = works.get(Math.floorMod(turn, works.size()));
            var next = held.isFull() && work.holdsAny()
                    ? Optional.<ConsumerRecord<String, byte[]>>empty()
                    : work.nextToBegin();
            if (next.isPresent()) {
                if (!begin(work, next.get())) {
                    return true;
                }
                idle = 0;
            } else {
                idle++;
            }
            turn++;
        }
        return false;
    }

    private boolean begin(PartitionWork work, ConsumerRecord<String, byte[]> record) {
        if (!budget.take(RecordTask.sizeOf(record))) {
            return false;
        }
        RecordTask task = work.begin();
        inFlight.add(task);
        task.start(path, news, threads);
        return true;
    }

    /** Takes in what has happened; waits for the first of it, but no longer than {@code atMost}. */
    void takeNews(Duration atMost) throws InterruptedException {
        News next = news.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        while (next != null) {
            switch (next) {
                case News.Ended(RecordTask task) -> takeIn(task);
                case News.Left(RecordTask task) -> {
                    givePlaceBack(task);
                    held.add(task);
                }
                case News.ComesBack(RecordTask task) -> held.wantsBack(task);
            }
            next = news.poll();
        }
    }

    private void givePlaceBack(RecordTask task) {
        inFlight.remove(task);
        budget.giveBack(task.size());
    }

    private void takeIn(RecordTask task) {
        if (!held.remove(task)) {
            givePlaceBack(task);
        }
        task.work().ended(task);
        metrics.ended(task.result());
        if (task.result() instanceof TaskResult.Failed(String reason)) {
            state.fail(reason);
        }
    }

    int records() {
        return budget.records();
    }

    int held() {
        return held.records();
    }

    long bytes() {
        return budget.bytes();
    }

    /** When the oldest of them began, by {@link System#nanoTime}. */
    OptionalLong oldestStartedNanos() {
        return inFlight.stream().limit(1).mapToLong(RecordTask::startedNanos).findFirst();
    }
}
