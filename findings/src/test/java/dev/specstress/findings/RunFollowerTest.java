package dev.specstress.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.specstress.kit.lifecycle.Health;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class RunFollowerTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final RunFollowerTimes TIMES =
            new RunFollowerTimes(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(1));

    @TempDir
    private Path temporary;

    private final FakeKafka kafka = new FakeKafka();
    private RunFollower follower;

    @AfterEach
    void stop() {
        follower.close();
    }

    @Test
    void a_campaign_that_asks_for_nothing_is_complete_once_its_record_is_read() throws Exception {
        kafka.createAll(Records.campaign(0));
        follow(TIMES);

        assertThat(follower.awaitComplete(SOON)).isTrue();
        var summary = follower.finish(RunState.FINISHED);

        assertThat(summary.state()).isEqualTo(RunState.FINISHED);
        assertThat(summary.readToEnd()).isTrue();
        assertThat(summary.figures().campaign()).isPresent();
        assertThat(temporary.resolve("summary.json")).exists();
        assertThat(kafka.closed()).isTrue();
    }

    @Test
    void topics_that_do_not_come_are_named_when_the_time_is_over() {
        follow(TIMES);

        assertThatThrownBy(() -> follower.awaitComplete(SOON))
                .isInstanceOf(FindingsException.class)
                .hasMessageStartingWith("the campaign cannot be followed: after 0.3 s there is still no topic our.")
                .hasMessageContaining("our.campaigns")
                .hasMessageContaining("our.verdicts")
                .hasMessageNotContaining("our.taxonomies");
        assertThat(follower.health()).isInstanceOf(Health.Failed.class);
        assertThat(follower.finish(RunState.FINISHED).state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void topics_are_waited_for() throws Exception {
        follow(TIMES.withTopics(SOON));
        assertThat(follower.health()).isEqualTo(new Health.Starting("the topics"));

        kafka.createAll(Records.campaign(0));

        assertThat(follower.awaitComplete(SOON)).isTrue();
        assertThat(follower.health()).isEqualTo(new Health.Ready());
    }

    @Test
    void an_interrupted_run_keeps_what_was_done_and_ends_at_once() {
        kafka.createAll(Records.campaign(5));
        follow(TIMES);
        await().until(() -> follower.progress().getFirst().expected() == 5);
        var begun = System.nanoTime();

        var summary = follower.finish(RunState.INTERRUPTED);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(summary.state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(summary.figures().complete()).isFalse();
        assertThat(follower.health()).isInstanceOf(Health.Stopping.class);
    }

    @Test
    void a_run_ended_while_it_waits_for_topics_has_a_summary_of_nothing() {
        follow(TIMES.withTopics(SOON));

        var summary = follower.finish(RunState.INTERRUPTED);

        assertThat(summary.readToEnd()).isFalse();
        assertThat(temporary.resolve("summary.json")).exists();
    }

    @Test
    void waiting_ends_when_the_run_is_ended() throws Exception {
        kafka.createAll(Records.campaign(5));
        follow(TIMES);

        follower.finish(RunState.INTERRUPTED);

        assertThat(follower.awaitComplete(SOON)).isFalse();
    }

    @Test
    void a_second_end_gives_the_first_ones_summary() {
        kafka.createAll(Records.campaign(5));
        follow(TIMES);

        var first = follower.finish(RunState.INTERRUPTED);

        assertThat(follower.finish(RunState.FINISHED)).isSameAs(first);
    }

    @Test
    void a_record_that_cannot_be_read_is_counted_and_passed_over() throws Exception {
        var reads = new AtomicInteger();
        kafka.reading(one -> {
            if (reads.getAndIncrement() == 0) {
                throw new SerializationException("not Avro");
            }
            return one;
        });
        kafka.createAll(Records.campaign("c-broken", 1), Records.campaign(0));
        follow(TIMES);

        assertThat(follower.awaitComplete(SOON)).isTrue();

        assertThat(follower.finish(RunState.FINISHED).unreadable()).isEqualTo(1);
    }

    @Test
    void a_position_that_was_read_is_not_read_again_after_a_reset() throws Exception {
        var reads = new AtomicInteger();
        kafka.reading(one -> {
            reads.incrementAndGet();
            return one;
        });
        kafka.createAll(Records.campaign("c-other", 1), Records.campaign("c-other", 1));
        kafka.rewind(Records.campaign("c-other", 1), Records.campaign("c-other", 1), Records.campaign(0));
        follow(TIMES);

        assertThat(follower.awaitComplete(SOON)).isTrue();
        follower.finish(RunState.FINISHED);

        assertThat(reads).hasValue(3);
    }

    @Test
    void a_registry_that_is_away_is_waited_for_and_no_record_is_lost() throws Exception {
        var reads = new AtomicInteger();
        kafka.reading(one -> {
            if (reads.getAndIncrement() < 3) {
                throw new RegistryUnavailableException("nobody there");
            }
            return one;
        });
        kafka.createAll(Records.campaign(0));
        follow(TIMES);

        assertThat(follower.awaitComplete(SOON)).isTrue();

        assertThat(follower.finish(RunState.FINISHED).unreadable()).isZero();
    }

    @Test
    void a_run_can_be_ended_while_the_registry_is_away() {
        var reads = new AtomicInteger();
        kafka.reading(_ -> {
            reads.incrementAndGet();
            throw new RegistryUnavailableException("nobody there");
        });
        kafka.createAll(Records.campaign(0));
        follow(TIMES);
        await().until(() -> reads.get() > 0);

        var summary = follower.finish(RunState.INTERRUPTED);

        assertThat(summary.readToEnd()).isFalse();
        assertThat(summary.state()).isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void a_consumer_that_fails_ends_the_wait_with_one_line() {
        kafka.createAll(Records.campaign(5));
        kafka.failPolling(new KafkaException("not authorised to read our.grades"));
        follow(TIMES);

        assertThatThrownBy(() -> follower.awaitComplete(SOON))
                .hasMessage("the campaign cannot be followed: not authorised to read our.grades");
    }

    @Test
    void a_run_that_was_never_followed_has_nothing_to_end() {
        follower = new RunFollower(kafka, Records.CAMPAIGN, RunDirectory.at(temporary), Clock.systemUTC());

        assertThatThrownBy(() -> follower.finish(RunState.FINISHED)).isInstanceOf(IllegalStateException.class);
        assertThat(temporary.resolve("summary.json")).doesNotExist();
    }

    private void follow(RunFollowerTimes times) {
        follower = new RunFollower(kafka, Records.CAMPAIGN, RunDirectory.at(temporary), Clock.systemUTC(), times);
        follower.start();
    }
}
