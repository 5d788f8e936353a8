package dev.specstress.kit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServiceGroupTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final FakeService first = new FakeService("first", asked);
    private final FakeService second = new FakeService("second", asked);
    private final FakeService third = new FakeService("third", asked);
    private final ServiceGroup inner = new ServiceGroup("inner", List.of(second, third));
    private final ServiceGroup group = new ServiceGroup("all", List.of(first, inner));

    @Test
    void parts_start_in_order_and_stop_in_reverse() {
        group.start();
        group.stop(Duration.ofSeconds(1));

        assertThat(asked)
                .containsExactly(
                        "start first", "start second", "start third", "stop third", "stop second", "stop first");
    }

    @Test
    void a_part_that_does_not_start_stops_those_before_it() {
        third.onStart = () -> {
            throw new IllegalStateException("no");
        };

        assertThatThrownBy(group::start).hasMessage("no");

        assertThat(asked).containsExactly("start first", "start second", "start third", "stop second", "stop first");
    }

    @Test
    void a_part_that_does_not_stop_cleanly_keeps_no_other_from_stopping() {
        third.onStop = () -> {
            throw new IllegalStateException("no");
        };

        group.stop(Duration.ofSeconds(1));

        assertThat(asked).containsExactly("stop third", "stop second", "stop first");
    }

    @Test
    void the_total_time_is_shared_and_the_last_are_asked_to_stop_at_once() {
        group.stop(Duration.ZERO);

        assertThat(asked).containsExactly("stop third at once", "stop second at once", "stop first at once");
    }

    @Test
    void independent_parts_stop_at_the_same_time_whatever_becomes_of_one() {
        var both = new CountDownLatch(2);
        Runnable waitsForTheOther = () -> {
            both.countDown();
            try {
                assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
                asked.add("met");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalStateException("no");
        };
        first.onStop = waitsForTheOther;
        second.onStop = waitsForTheOther;

        ServiceGroup.ofIndependent("all", List.of(first, second)).stop(Duration.ofSeconds(20));

        assertThat(asked).containsExactlyInAnyOrder("stop first", "stop second", "met", "met");
    }

    @Test
    void it_is_as_its_worst_part_is() {
        first.health = new Health.Ready();
        assertThat(group.health()).isEqualTo(new Health.Starting("second: its test"));
        second.health = new Health.Ready();
        third.health = new Health.Ready();
        assertThat(group.health()).isEqualTo(new Health.Ready());
        first.health = new Health.Stopping();
        assertThat(group.health()).isEqualTo(new Health.Stopping());
        third.health = new Health.Failed("broke");
        assertThat(group.health()).isEqualTo(new Health.Failed("third: broke"));
    }

    @Test
    void groups_within_are_opened_up() {
        assertThat(group.parts()).containsOnlyKeys("first", "second", "third");
        assertThat(ServiceGroup.partsOf(first)).containsOnlyKeys("first");
    }

    @Test
    void two_parts_of_one_name_could_not_be_told_apart() {
        assertThatThrownBy(() -> new ServiceGroup("all", List.of(first, first)))
                .hasMessage("all has two parts of one name");
    }
}
