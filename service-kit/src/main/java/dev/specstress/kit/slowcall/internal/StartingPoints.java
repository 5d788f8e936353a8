package dev.specstress.kit.slowcall.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where reading of a newly assigned partition begins: at its commit, or, if the group never began on it, at its beginning.
 *
 * <p>A group that began on a partition has a commit for it, since nothing is begun before the first commit is
 * acknowledged. So a partition without one is new to the group, or its commit was lost; beginning anew on the latter would
 * repeat every paid call. It is taken for lost if this process has had a commit for it, or if the group has long been at
 * work on a partition of the same topic that was made after it. All commits of a topic lost while no member ran cannot be
 * told from a first start.
 */
final class StartingPoints {
    private static final Logger log = LoggerFactory.getLogger(StartingPoints.class);
    /** Members of a group get their partitions at about the same time; beyond this it is no longer "about". */
    private static final Duration SAME_TIME = Duration.ofMinutes(10);

    /**
     * A beginning.
     *
     * @param tracker at the offset to read from
     * @param committed what the broker holds
     */
    record Start(OffsetTracker tracker, Optional<OffsetAndMetadata> committed) {}

    private final Consumer<?, ?> consumer;
    private final Patience patience;
    private final Clock clock;
    private final Set<TopicPartition> committedHere = new HashSet<>();

    StartingPoints(Consumer<?, ?> consumer, Patience patience, Clock clock) {
        this.consumer = consumer;
        this.patience = patience;
        this.clock = clock;
    }

    /** @throws LoopFailure if a commit was lost, naming the partition and how to go on */
    Map<TopicPartition, Start> of(Collection<TopicPartition> partitions) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(new HashSet<>(partitions));
        List<TopicPartition> without = new ArrayList<>(partitions);
        without.removeAll(committed.keySet());
        rejectLost(without);
        Map<TopicPartition, Start> starts = new LinkedHashMap<>();
        committed.forEach((partition, commit) -> starts.put(partition, resume(partition, commit)));
        beginnings(without)
                .forEach((partition, offset) -> starts.put(
                        partition,
                        new Start(
                                new OffsetTracker(offset, CommitNote.startingAt(clock.instant())), Optional.empty())));
        return starts;
    }

    /** This process knows that the broker has a commit for it. */
    void committed(TopicPartition partition) {
        committedHere.add(partition);
    }

    private Start resume(TopicPartition partition, OffsetAndMetadata commit) {
        DecodedNote decoded = CommitNoteCodec.decode(commit.offset(), commit.metadata());
        if (decoded instanceof DecodedNote.Foreign(String reason)) {
            log.warn("the commit metadata of {} at {} is ignored: {}", partition, commit.offset(), reason);
        }
        CommitNote note = decoded.noteOrUnknown();
        CommitNote dated = note.knowsStart() ? note : CommitNote.startingAt(clock.instant());
        return new Start(new OffsetTracker(commit.offset(), dated), Optional.of(commit));
    }

    private void rejectLost(List<TopicPartition> without) throws InterruptedException {
        Set<TopicPartition> later = new HashSet<>();
        for (TopicPartition partition : without) {
            if (committedHere.contains(partition)) {
                throw lost(partition);
            }
            later.addAll(madeAfter(partition));
        }
        Map<TopicPartition, OffsetAndMetadata> siblings = committed(later);
        for (TopicPartition partition : without) {
            if (siblings.entrySet().stream().anyMatch(sibling -> outdates(sibling, partition))) {
                throw lost(partition);
            }
        }
    }

    /** Kafka only ever adds partitions at the end. */
    private List<TopicPartition> madeAfter(TopicPartition partition) throws InterruptedException {
        return patience
                .insist("the partitions of " + partition.topic(), () -> consumer.partitionsFor(partition.topic()))
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .filter(other -> other.partition() > partition.partition())
                .toList();
    }

    private boolean outdates(Map.Entry<TopicPartition, OffsetAndMetadata> sibling, TopicPartition partition) {
        TopicPartition other = sibling.getKey();
        if (!other.topic().equals(partition.topic()) || other.partition() <= partition.partition()) {
            return false;
        }
        OffsetAndMetadata commit = sibling.getValue();
        CommitNote note =
                CommitNoteCodec.decode(commit.offset(), commit.metadata()).noteOrUnknown();
        Instant recent = clock.instant().minus(SAME_TIME);
        return note.knowsStart() && note.startedAt().isBefore(recent);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions)
            throws InterruptedException {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, OffsetAndMetadata> found =
                new HashMap<>(patience.insist("the group's committed offsets", () -> consumer.committed(partitions)));
        found.values().removeIf(Objects::isNull);
        return found;
    }

    private Map<TopicPartition, Long> beginnings(List<TopicPartition> partitions) throws InterruptedException {
        return partitions.isEmpty()
                ? Map.of()
                : patience.insist("the beginnings of new partitions", () -> consumer.beginningOffsets(partitions));
    }

    private static LoopFailure lost(TopicPartition partition) {
        return new LoopFailure(
                "the committed offset of " + partition + " is lost. Beginning anew would repeat every call"
                        + " paid for. Set the group's offset on purpose (kafka-consumer-groups.sh --reset-offsets), then start again");
    }
}
