package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitterTest {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final Duration INTERVAL = Duration.ofHours(1);

    /** Answers the commits made without waiting when the test says so. */
    private static final class Broker extends MockConsumer<String, byte[]> {
        private OffsetCommitCallback waiting;
        private Optional<RuntimeException> refusal = Optional.empty();

        Broker() {
            super("none");
            assign(List.of(PARTITION));
        }

        @Override
        public synchronized void commitAsync(
                Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
            waiting = callback;
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            refusal.ifPresent(refused -> {
                throw refused;
            });
            super.commitSync(offsets);
        }

        void answer(Exception failure) {
            waiting.onComplete(Map.of(), failure);
            waiting = null;
        }
    }

    private final Broker broker = new Broker();
    private final LoopState state = new LoopState();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PartitionWork work = new PartitionWork(
            PARTITION,
            new OffsetTracker(3, CommitNote.startingAt(Instant.EPOCH.plusSeconds(9))),
            Optional.empty(),
            List.of());

    private Committer committer(Duration patience) {
        return new Committer(broker, INTERVAL, patience, state, new LoopMetrics(meters, "test"));
    }

    private double commits(String result) {
        return meters.get("specstress.slowcall.commits")
                .tag("result", result)
                .counter()
                .count();
    }

    @Test
    void anAcknowledgedCommitIsNotMadeAgain() {
        var committer = committer(INTERVAL);

        committer.commitIfDue(List.of(work));
        assertThat(work.hasCommit()).isFalse();
        broker.answer(null);
        committer.hurry();
        committer.commitIfDue(List.of(work));

        assertThat(work.hasCommit()).isTrue();
        assertThat(broker.waiting).isNull();
        assertThat(commits("acknowledged")).isEqualTo(1);
    }

    @Test
    void oneCommitIsUnderWayAtATime() {
        var committer = committer(INTERVAL);
        committer.commitIfDue(List.of(work));
        var first = broker.waiting;

        committer.hurry();
        committer.commitIfDue(List.of(work));

        assertThat(broker.waiting).isSameAs(first);
    }

    @Test
    void aCommitThatFailsInARebalanceIsOnlyMadeAgain() {
        var committer = committer(INTERVAL);

        for (Exception passing : List.of(new RebalanceInProgressException(), new CommitFailedException())) {
            committer.hurry();
            committer.commitIfDue(List.of(work));
            broker.answer(passing);
        }

        assertThat(state.failure()).isEmpty();
        assertThat(work.hasCommit()).isFalse();
        assertThat(commits("failed")).isEqualTo(2);
    }

    @Test
    void aCommitRefusedForGoodFailsTheLoop() {
        var committer = committer(INTERVAL);

        committer.commitIfDue(List.of(work));
        broker.answer(new GroupAuthorizationException("g"));

        assertThat(state.failure().orElseThrow()).contains("cannot be committed", "GroupAuthorization");
    }

    @Test
    void withoutAnyAcknowledgementThePatienceEnds() {
        var committer = committer(Duration.ofNanos(1));

        committer.commitIfDue(List.of(work));

        assertThatThrownBy(() -> committer.commitIfDue(List.of(work)))
                .isInstanceOf(LoopFailure.class)
                .hasMessageContaining("no commit was acknowledged");
    }

    @Test
    void aFailedCommitIsForgottenOnceItsPartitionIsLostAndNothingIsLeftToCommit() throws Exception {
        var committer = committer(Duration.ofMillis(20));
        committer.commitIfDue(List.of(work));
        broker.answer(new CommitFailedException());

        committer.hurry();
        committer.commitIfDue(List.of());
        Thread.sleep(30);

        assertThatCode(() -> committer.commitIfDue(List.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLastCommitIsWaitedForAndItsFailureIsSurvived(boolean refused) {
        broker.refusal = refused ? Optional.of(new CommitFailedException()) : Optional.empty();

        committer(INTERVAL).commitNow(List.of(work), Duration.ofSeconds(1));

        assertThat(work.hasCommit()).isEqualTo(!refused);
        assertThat(commits("failed")).isEqualTo(refused ? 1 : 0);
    }
}
