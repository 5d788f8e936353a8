package dev.specstress.kit.slowcall.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits watermarks and holes. A failed commit costs nothing but repeats, so it is simply made again, newer. */
final class Committer {
    private static final Logger log = LoggerFactory.getLogger(Committer.class);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(200);
    /** How long calls may complete without an acknowledged commit before no further one is begun. */
    private static final Duration LONGEST_BEHIND = Duration.ofSeconds(30);

    private final Consumer<?, ?> consumer;
    private final Duration interval;
    private final Duration patience;
    private final LoopState state;
    private final LoopMetrics metrics;
    private boolean outstanding;
    private Deadline next = Deadline.in(Duration.ZERO);
    private Optional<Deadline> behind = Optional.empty();
    private Optional<Deadline> tooLate = Optional.empty();

    Committer(Consumer<?, ?> consumer, Duration interval, Duration patience, LoopState state, LoopMetrics metrics) {
        this.consumer = consumer;
        this.interval = interval;
        this.patience = patience;
        this.state = state;
        this.metrics = metrics;
    }

    /** Makes the next commit soon, as new partitions wait for their first. */
    void hurry() {
        next = Deadline.in(Duration.ZERO);
    }

    /** Commits without waiting, if it is time and there is anything to commit. */
    void commitIfDue(Collection<PartitionWork> works) {
        if (tooLate.filter(Deadline::passed).isPresent()) {
            throw new LoopFailure("no commit was acknowledged for " + patience);
        }
        if (outstanding || !next.passed()) {
            return;
        }
        next = Deadline.in(interval);
        Map<PartitionWork, OffsetAndMetadata> commits = collect(works);
        if (commits.isEmpty()) {
            // What could not be committed went with its partition; nobody can be behind with nothing.
            caughtUp();
            return;
        }
        outstanding = true;
        begin();
        consumer.commitAsync(byPartition(commits), (_, failure) -> {
            outstanding = false;
            if (failure == null) {
                acknowledged(commits);
            } else {
                failed(failure);
            }
        });
    }

    /**
     * Commits and waits; if that fails, what was done since the last commit will be repeated.
     *
     * @return whether that is settled; not if a rebalance is under way, after which it can be tried again
     */
    boolean commitNow(Collection<PartitionWork> works, Duration within) {
        Map<PartitionWork, OffsetAndMetadata> commits = collect(works);
        if (commits.isEmpty()) {
            return true;
        }
        try {
            consumer.commitSync(byPartition(commits), within);
            acknowledged(commits);
            return true;
        } catch (RebalanceInProgressException e) {
            metrics.commitFailed();
            return false;
        } catch (KafkaException e) {
            metrics.commitFailed();
            log.warn(
                    "the last commit of {} partitions failed, some work will be repeated: {}",
                    commits.size(),
                    ReasonText.of(e));
            return true;
        }
    }

    /** Whether commits have failed for so long that beginning more would only add to what a crash repeats. */
    boolean isFarBehind() {
        return behind.filter(Deadline::passed).isPresent();
    }

    private void begin() {
        if (behind.isEmpty()) {
            behind = Optional.of(Deadline.in(LONGEST_BEHIND));
            tooLate = Optional.of(Deadline.in(patience));
        }
    }

    private void acknowledged(Map<PartitionWork, OffsetAndMetadata> commits) {
        commits.forEach(PartitionWork::acknowledged);
        caughtUp();
        metrics.committed();
    }

    private void caughtUp() {
        behind = Optional.empty();
        tooLate = Optional.empty();
    }

    private void failed(Exception failure) {
        metrics.commitFailed();
        switch (failure) {
            case RetriableException _, RebalanceInProgressException _, CommitFailedException _ -> {
                log.info("a commit failed and will be made again: {}", ReasonText.of(failure));
                Deadline retry = Deadline.in(RETRY_PAUSE);
                next = next.earlierOf(retry);
            }
            default -> state.fail("offsets cannot be committed: " + ReasonText.of(failure));
        }
    }

    private static Map<PartitionWork, OffsetAndMetadata> collect(Collection<PartitionWork> works) {
        Map<PartitionWork, OffsetAndMetadata> commits = new HashMap<>();
        for (PartitionWork work : works) {
            work.toCommit().ifPresent(commit -> commits.put(work, commit));
        }
        return commits;
    }

    private static Map<TopicPartition, OffsetAndMetadata> byPartition(Map<PartitionWork, OffsetAndMetadata> commits) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        commits.forEach((work, commit) -> offsets.put(work.partition(), commit));
        return offsets;
    }
}
