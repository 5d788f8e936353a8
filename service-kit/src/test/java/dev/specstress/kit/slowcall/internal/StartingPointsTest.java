package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartingPointsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");
    private static final TopicPartition FIRST = new TopicPartition("t", 0);
    private static final TopicPartition SECOND = new TopicPartition("t", 1);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
    private final StartingPoints points = new StartingPoints(
            consumer, new Patience(Duration.ofSeconds(1), new LoopState()), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void twoPartitionsOfOneTopic() {
        Node[] none = {};
        consumer.updatePartitions(
                "t",
                List.of(
                        new PartitionInfo("t", 0, Node.noNode(), none, none),
                        new PartitionInfo("t", 1, Node.noNode(), none, none)));
        consumer.assign(List.of(FIRST, SECOND));
        consumer.updateBeginningOffsets(Map.of(FIRST, 5L, SECOND, 7L));
    }

    private void committed(TopicPartition partition, long offset, Instant startedAt, OffsetRange... done) {
        var note = new CommitNote(startedAt, List.of(done));
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset, CommitNoteCodec.encode(offset, note))));
    }

    @Test
    void aGroupsFirstStartIsAtTheBeginning() throws Exception {
        var starts = points.of(List.of(FIRST, SECOND));

        assertThat(starts.get(FIRST).tracker().position()).isEqualTo(5);
        assertThat(starts.get(SECOND).tracker().position()).isEqualTo(7);
        assertThat(starts.get(FIRST).committed()).isEmpty();
        assertThat(starts.get(FIRST).tracker().note().startedAt()).isEqualTo(NOW);
    }

    @Test
    void aCommitIsTakenUpWithItsHoles() throws Exception {
        committed(FIRST, 20, NOW.minusSeconds(9), new OffsetRange(25, 30));

        var start = points.of(List.of(FIRST)).get(FIRST);

        assertThat(start.tracker().watermark()).isEqualTo(20);
        assertThat(start.tracker().isDone(27)).isTrue();
        assertThat(start.tracker().isDone(22)).isFalse();
        assertThat(start.committed().map(OffsetAndMetadata::offset)).isEqualTo(Optional.of(20L));
        assertThat(start.tracker().note().startedAt()).isEqualTo(NOW.minusSeconds(9));
    }

    @Test
    void foreignMetadataIsIgnoredAndItsOffsetUsed() throws Exception {
        consumer.commitSync(Map.of(FIRST, new OffsetAndMetadata(20, "written by somebody else")));

        var start = points.of(List.of(FIRST)).get(FIRST);

        assertThat(start.tracker().watermark()).isEqualTo(20);
        assertThat(start.tracker().holes()).isZero();
        assertThat(start.tracker().note().startedAt()).isEqualTo(NOW);
    }

    @Test
    void aPartitionAddedBehindTheOthersIsNew() throws Exception {
        committed(FIRST, 20, NOW.minus(Duration.ofDays(30)));

        assertThat(points.of(List.of(SECOND)).get(SECOND).tracker().position()).isEqualTo(7);
    }

    @Test
    void aSiblingThatStartedJustNowSaysNothing() throws Exception {
        committed(SECOND, 20, NOW.minusSeconds(60));

        assertThat(points.of(List.of(FIRST)).get(FIRST).tracker().position()).isEqualTo(5);
    }

    @Test
    void aPartitionWithoutACommitBeforeOneLongAtWorkHasLostIt() {
        committed(SECOND, 20, NOW.minus(Duration.ofHours(1)));

        assertThatThrownBy(() -> points.of(List.of(FIRST)))
                .isInstanceOf(LoopFailure.class)
                .hasMessageContaining("t-0 is lost")
                .hasMessageContaining("--reset-offsets");
    }

    @Test
    void aPartitionThisProcessHasCommittedAndThatHasNoCommitNowHasLostIt() {
        points.committed(SECOND);

        assertThatThrownBy(() -> points.of(List.of(SECOND))).hasMessageContaining("t-1 is lost");
    }
}
