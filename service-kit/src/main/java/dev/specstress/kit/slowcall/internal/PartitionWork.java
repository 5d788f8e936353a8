package dev.specstress.kit.slowcall.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * One partition from its assignment to its revocation: what was fetched, what is in flight, what is done. A partition that
 * comes back gets a new one, so that results of the earlier time can never be committed. Belongs to the poll thread.
 */
final class PartitionWork {
    private final TopicPartition partition;
    private final OffsetTracker tracker;
    private final ArrayDeque<ConsumerRecord<String, byte[]>> fetched = new ArrayDeque<>();
    private final Set<RecordTask> inFlight = new LinkedHashSet<>();
    private final Set<RecordTask> held = new LinkedHashSet<>();
    private final Collection<RecordTask> predecessors;
    private final long assignedNanos = System.nanoTime();
    private long fetchedTo;
    private Optional<OffsetAndMetadata> acknowledged;

    /**
     * @param acknowledged what the broker holds for this partition; nothing is begun before it holds something, so that
     *     a partition without a commit is one on which no work was ever begun
     * @param predecessors tasks of an earlier time that still run; nothing is begun before they end, so that no record is
     *     handled twice at once
     */
    PartitionWork(
            TopicPartition partition,
            OffsetTracker tracker,
            Optional<OffsetAndMetadata> acknowledged,
            Collection<RecordTask> predecessors) {
        this.partition = partition;
        this.tracker = tracker;
        this.acknowledged = acknowledged;
        this.predecessors = predecessors;
        this.fetchedTo = tracker.position();
    }

    TopicPartition partition() {
        return partition;
    }

    OffsetTracker tracker() {
        return tracker;
    }

    /** Takes over what a poll returned: the records in order, and the position after them. */
    void fetched(List<ConsumerRecord<String, byte[]>> records, long next) {
        fetched.addAll(records);
        fetchedTo = Math.max(fetchedTo, next);
    }

    /** Passes whatever needs no work and returns the next record that does and could be begun. */
    Optional<ConsumerRecord<String, byte[]>> nextToBegin() {
        if (acknowledged.isEmpty() || !predecessors.isEmpty()) {
            return Optional.empty();
        }
        while (!fetched.isEmpty() && tracker.isDone(fetched.getFirst().offset())) {
            tracker.readTo(fetched.removeFirst().offset() + 1);
        }
        if (fetched.isEmpty()) {
            if (tracker.hasRoomForGap(fetchedTo)) {
                tracker.readTo(fetchedTo);
            }
            return Optional.empty();
        }
        return Optional.of(fetched.getFirst()).filter(record -> tracker.hasRoomFor(record.offset()));
    }

    /** Takes out the record that {@link #nextToBegin} returned; its task counts as in flight from now on. */
    RecordTask begin() {
        ConsumerRecord<String, byte[]> record = fetched.removeFirst();
        tracker.begin(record.offset());
        RecordTask task = new RecordTask(record, this);
        inFlight.add(task);
        return task;
    }

    /** The task ended, in whichever way. */
    void ended(RecordTask task) {
        inFlight.remove(task);
        if (task.result().isDone()) {
            tracker.complete(task.offset());
        }
    }

    /** Whether it holds back what was fetched, so that it must not fetch more. */
    boolean isHeldBack() {
        return !fetched.isEmpty() || tracker.position() < fetchedTo;
    }

    /** Whether tasks of an earlier time have kept this partition waiting for so long. */
    boolean hasWaitedForPredecessors(Duration atLeast) {
        return !predecessors.isEmpty() && System.nanoTime() - assignedNanos >= atLeast.toNanos();
    }

    /** Begins nothing more. */
    void dropFetched() {
        fetched.clear();
        fetchedTo = tracker.position();
    }

    /** What was begun and has not ended, held records among it. */
    Collection<RecordTask> inFlight() {
        return inFlight;
    }

    /** Of these, what waits for its hold to end. */
    Collection<RecordTask> held() {
        return held;
    }

    boolean holdsAny() {
        return !held.isEmpty();
    }

    void holds(RecordTask task) {
        held.add(task);
    }

    void holdsNoLonger(RecordTask task) {
        held.remove(task);
    }

    /** What should be committed now, unless the broker holds it already. */
    Optional<OffsetAndMetadata> toCommit() {
        OffsetAndMetadata now =
                new OffsetAndMetadata(tracker.watermark(), CommitNoteCodec.encode(tracker.watermark(), tracker.note()));
        return acknowledged.filter(now::equals).isPresent() ? Optional.empty() : Optional.of(now);
    }

    /** The broker holds this commit. */
    void acknowledged(OffsetAndMetadata commit) {
        acknowledged = Optional.of(commit);
    }

    boolean hasCommit() {
        return acknowledged.isPresent();
    }
}
