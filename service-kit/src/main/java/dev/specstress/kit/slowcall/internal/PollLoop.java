package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.Subscription;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * One turn after another: take in what ended, begin what there is room for, poll, commit. It never waits for a handler, so
 * the group's {@code max.poll.interval.ms} sets no limit to how long one may take. Belongs to the poll thread.
 */
final class PollLoop {
    private static final Duration IDLE_POLL = Duration.ofMillis(50);
    private static final Duration BUSY_POLL = Duration.ofMillis(20);
    private static final Duration WAIT_FOR_ROOM = Duration.ofMillis(50);
    private static final Duration OBSERVE_EVERY = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Assignments assignments;
    private final Workers workers;
    private final Committer committer;
    private final LoopMetrics metrics;
    private final Set<TopicPartition> paused = new HashSet<>();
    private Deadline nextObservation = Deadline.in(Duration.ZERO);

    PollLoop(
            Consumer<String, byte[]> consumer,
            Assignments assignments,
            Workers workers,
            Committer committer,
            LoopMetrics metrics) {
        this.consumer = consumer;
        this.assignments = assignments;
        this.workers = workers;
        this.committer = committer;
        this.metrics = metrics;
    }

    void subscribe(Subscription subscription) {
        switch (subscription) {
            case Subscription.Topics(Set<String> topics) -> consumer.subscribe(topics, assignments);
            case Subscription.Matching matching -> consumer.subscribe(matching.withoutDlqs(), assignments);
        }
    }

    void turn() throws InterruptedException {
        workers.takeNews(Duration.ZERO);
        boolean waitsForRoom = begin();
        if (waitsForRoom) {
            workers.takeNews(WAIT_FOR_ROOM);
            begin();
        }
        pauseAndResume();
        fetch(consumer.poll(pollTimeout(waitsForRoom)));
        begin();
        committer.commitIfDue(assignments.all());
        assignments.checkLingering();
        observe();
    }

    private boolean begin() {
        return !committer.isFarBehind() && workers.beginAll(assignments.all());
    }

    private Duration pollTimeout(boolean waitsForRoom) {
        if (waitsForRoom) {
            return Duration.ZERO;
        }
        return workers.records() > 0 ? BUSY_POLL : IDLE_POLL;
    }

    /** A partition that holds records back fetches no more; all others do, whatever the first one waits for. */
    private void pauseAndResume() {
        Set<TopicPartition> heldBack = new HashSet<>();
        for (PartitionWork work : assignments.all()) {
            if (work.isHeldBack()) {
                heldBack.add(work.partition());
            }
        }
        paused.retainAll(consumer.assignment());
        List<TopicPartition> resumed =
                paused.stream().filter(one -> !heldBack.contains(one)).toList();
        consumer.resume(resumed);
        // Again each time: a partition that went and came back is no longer paused.
        consumer.pause(heldBack);
        paused.clear();
        paused.addAll(heldBack);
    }

    private void fetch(ConsumerRecords<String, byte[]> records) {
        records.nextOffsets().forEach((partition, next) -> {
            PartitionWork work = assignments.of(partition);
            if (work != null) {
                work.fetched(records.records(partition), next.offset());
            }
        });
    }

    private void observe() {
        if (nextObservation.passed()) {
            nextObservation = Deadline.in(OBSERVE_EVERY);
            metrics.observe(workers, assignments.all());
        }
    }
}
