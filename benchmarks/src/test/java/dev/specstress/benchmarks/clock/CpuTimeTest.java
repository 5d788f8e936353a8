package dev.specstress.benchmarks.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CpuTimeTest {
    private static final long MILLI = 1_000_000;

    private final CpuTime time = new CpuTime();

    @Test
    void waiting_costs_nothing() throws InterruptedException {
        time.begin();
        boolean _ = new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        time.end();

        assertThat(time.cpuNanos).isBetween(0L, 50 * MILLI);
    }

    @Test
    void work_costs_what_it_takes() {
        work(5 * MILLI);

        assertThat(time.cpuNanos).isGreaterThanOrEqualTo(5 * MILLI);
    }

    @Test
    void each_iteration_begins_at_nothing() {
        work(50 * MILLI);

        work(0);

        assertThat(time.cpuNanos).isLessThan(50 * MILLI);
    }

    private void work(long atLeastNanos) {
        time.begin();
        do {
            time.end();
        } while (time.cpuNanos < atLeastNanos);
    }
}
