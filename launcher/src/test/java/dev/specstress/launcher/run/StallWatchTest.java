package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.findings.StageProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StallWatchTest {
    private final TestClock clock = new TestClock();
    private final StallWatch watch = new StallWatch(Duration.ofMinutes(1), clock);

    @Test
    void a_run_that_moves_is_never_stalled() {
        for (var done = 0; done < 10; done++) {
            clock.now = clock.now.plusSeconds(59);
            assertThat(watch.stalled(progress(done))).isFalse();
        }
    }

    @Test
    void a_run_that_stands_still_is_stalled_once_the_patience_is_over() {
        watch.stalled(progress(1));

        clock.now = clock.now.plusSeconds(60);
        assertThat(watch.stalled(progress(1))).isFalse();
        clock.now = clock.now.plusSeconds(1);
        assertThat(watch.stalled(progress(1))).isTrue();
    }

    private static List<StageProgress> progress(long done) {
        return List.of(new StageProgress("respond", done, 100, 0));
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
