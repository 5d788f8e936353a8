package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PartitionWorkTest {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final CommitNote FRESH = CommitNote.startingAt(Instant.parse("2026-03-01T10:15:30Z"));
    private static final OffsetAndMetadata COMMITTED = new OffsetAndMetadata(0, "");

    private static PartitionWork work(CommitNote note) {
        return new PartitionWork(PARTITION, new OffsetTracker(0, note), Optional.of(COMMITTED), List.of());
    }

    private static List<ConsumerRecord<String, byte[]>> records(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(offset -> new ConsumerRecord<String, byte[]>("t", 0, offset, "k", new byte[0]))
                .toList();
    }

    @Test
    void nothingIsBegunBeforeAFirstCommitIsAcknowledged() {
        var work = new PartitionWork(PARTITION, new OffsetTracker(0, FRESH), Optional.empty(), List.of());
        work.fetched(records(0, 1), 1);

        assertThat(work.nextToBegin()).isEmpty();
        work.acknowledged(work.toCommit().orElseThrow());

        assertThat(work.nextToBegin()).isPresent();
        assertThat(work.toCommit()).as("the broker holds it already").isEmpty();
    }

    @Test
    void whatTheCommitCountsAsDoneIsPassedOver() {
        var work = work(new CommitNote(FRESH.startedAt(), List.of(new OffsetRange(1, 3))));
        work.fetched(records(0, 4), 6);

        work.begin();

        assertThat(work.nextToBegin().orElseThrow().offset()).isEqualTo(3);
    }

    @Test
    void aGapBehindTheLastRecordIsPassedOnceTheRecordIsBegun() {
        var work = work(FRESH);
        work.fetched(records(0, 1), 5);
        assertThat(work.isHeldBack()).isTrue();

        work.nextToBegin();
        work.begin();
        assertThat(work.nextToBegin()).isEmpty();

        assertThat(work.isHeldBack()).isFalse();
        assertThat(work.tracker().position()).isEqualTo(5);
    }

    @Test
    void aPartitionIsHeldBackBeforeItsHolesCouldOverflow() {
        var work = work(FRESH);
        work.fetched(records(0, 3_000), 3_000);

        int begun = 0;
        while (work.nextToBegin().isPresent()) {
            work.begin();
            begun++;
        }

        assertThat(begun).isBetween(1_400, 1_535);
        assertThat(work.isHeldBack()).isTrue();
    }

    @Test
    void nothingIsBegunWhileATaskOfAnEarlierTimeStillRuns() {
        List<RecordTask> predecessors = new ArrayList<>();
        var work = new PartitionWork(PARTITION, new OffsetTracker(0, FRESH), Optional.of(COMMITTED), predecessors);
        work.fetched(records(0, 1), 1);
        predecessors.add(new RecordTask(records(0, 1).getFirst(), work));

        assertThat(work.nextToBegin()).isEmpty();
        assertThat(work.hasWaitedForPredecessors(Duration.ZERO)).isTrue();
        predecessors.clear();

        assertThat(work.nextToBegin()).isPresent();
        assertThat(work.hasWaitedForPredecessors(Duration.ZERO)).isFalse();
    }
}
