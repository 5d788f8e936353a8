package dev.specstress.kit.slowcall.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions this member has, and what happens as they come and go. Belongs to the poll thread. */
final class Assignments implements ConsumerRebalanceListener {
    private static final Logger log = LoggerFactory.getLogger(Assignments.class);
    private static final Duration COMMIT_WAIT = Duration.ofSeconds(10);
    private static final Duration REBALANCE_STEP = Duration.ofMillis(50);
    private static final Duration STUBBORN = Duration.ofMinutes(1);

    private final Consumer<?, ?> consumer;
    private final StartingPoints startingPoints;
    private final Committer committer;
    private final WindDown windDown;
    private final StopSignal stop;
    private final LoopState state;
    private final Map<TopicPartition, PartitionWork> works = new LinkedHashMap<>();
    /** Tasks given up that still run, by partition. */
    private final Map<TopicPartition, Set<RecordTask>> lingering = new HashMap<>();

    Assignments(
            Consumer<?, ?> consumer,
            StartingPoints startingPoints,
            Committer committer,
            WindDown windDown,
            StopSignal stop,
            LoopState state) {
        this.consumer = consumer;
        this.startingPoints = startingPoints;
        this.committer = committer;
        this.windDown = windDown;
        this.stop = stop;
        this.state = state;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        try {
            startingPoints.of(partitions).forEach(this::assign);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        committer.hurry();
        state.joined();
        log.info("assigned {}", partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        List<PartitionWork> revoked = take(partitions);
        if (!revoked.isEmpty()) {
            log.info("giving back {}", partitions);
            end(revoked);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        List<PartitionWork> lost = take(partitions);
        if (!lost.isEmpty()) {
            log.warn("lost {}: what is in flight there is given up", partitions);
            windDown.giveUp(lost);
            lost.forEach(this::remember);
        }
    }

    /** Gives back everything, as at the end. Until it is committed it stays ours, so that a rebalance under way finds it. */
    void endAll() {
        drain(all());
        Deadline last = Deadline.in(stop.atMost(COMMIT_WAIT));
        while (!committer.commitNow(all(), last.remaining()) && !last.passed()) {
            // It goes on only if this member polls; what it takes away is committed as it goes.
            consumer.pause(consumer.assignment());
            consumer.poll(REBALANCE_STEP);
        }
        take(List.copyOf(works.keySet())).forEach(this::remember);
    }

    List<PartitionWork> all() {
        return List.copyOf(works.values());
    }

    PartitionWork of(TopicPartition partition) {
        return works.get(partition);
    }

    /**
     * Forgets given-up tasks that have ended.
     *
     * @throws LoopFailure if one goes on that ignores its interruption, and so keeps a partition that came back from work
     */
    void checkLingering() {
        for (Set<RecordTask> tasks : lingering.values()) {
            tasks.removeIf(RecordTask::hasEnded);
        }
        lingering.values().removeIf(Set::isEmpty);
        for (PartitionWork work : works.values()) {
            if (work.hasWaitedForPredecessors(STUBBORN)) {
                throw new LoopFailure("a handler given up on " + work.partition() + " ignores its interruption");
            }
        }
    }

    private void assign(TopicPartition partition, StartingPoints.Start start) {
        start.committed()
                .ifPresentOrElse(
                        commit -> consumer.seek(partition, commit),
                        () -> consumer.seek(partition, start.tracker().position()));
        Set<RecordTask> predecessors = lingering.computeIfAbsent(partition, _ -> new LinkedHashSet<>());
        works.put(partition, new PartitionWork(partition, start.tracker(), start.committed(), predecessors));
    }

    private List<PartitionWork> take(Collection<TopicPartition> partitions) {
        List<PartitionWork> taken = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            PartitionWork work = works.remove(partition);
            if (work != null) {
                taken.add(work);
            }
        }
        return taken;
    }

    private void end(List<PartitionWork> ending) {
        drain(ending);
        ending.forEach(this::remember);
        if (!committer.commitNow(ending, stop.atMost(COMMIT_WAIT))) {
            log.warn("the last commit of {} partitions failed, some work will be repeated", ending.size());
        }
    }

    private void drain(List<PartitionWork> ending) {
        try {
            windDown.drain(ending);
        } catch (InterruptedException e) {
            windDown.giveUp(ending);
            Thread.currentThread().interrupt();
        }
    }

    private void remember(PartitionWork ended) {
        if (ended.hasCommit()) {
            startingPoints.committed(ended.partition());
        }
        if (!ended.inFlight().isEmpty()) {
            lingering
                    .computeIfAbsent(ended.partition(), _ -> new LinkedHashSet<>())
                    .addAll(ended.inFlight());
        }
    }
}
