package dev.specstress.simulator.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.simulator.internal.draw.Draw;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private static final Duration MEDIAN = Duration.ofMillis(40);

    private static List<Duration> drawn(Duration median) {
        Latency latency = new Latency(median);
        return IntStream.range(0, 4_001)
                .mapToObj(i -> latency.of(Draw.of(i)))
                .sorted()
                .toList();
    }

    @Test
    void halfOfAllRequestsTakeLongerThanTheMedian() {
        assertThat(drawn(MEDIAN).get(2_000)).isBetween(Duration.ofMillis(38), Duration.ofMillis(42));
    }

    @Test
    void someTakeTwiceAsLongAndNoneSixTimes() {
        List<Duration> drawn = drawn(MEDIAN);

        assertThat(drawn.get(3_900)).isGreaterThan(MEDIAN.multipliedBy(2));
        assertThat(drawn.getLast()).isLessThanOrEqualTo(MEDIAN.multipliedBy(6));
        assertThat(drawn.getFirst()).isGreaterThan(Duration.ofMillis(4));
    }

    @Test
    void noLatencyIsNone() {
        assertThat(drawn(Duration.ZERO)).containsOnly(Duration.ZERO);
    }
}
