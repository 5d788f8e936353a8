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
        time.begin();
        do {
            time.end();
        } while (time.cpuNanos < 5 * MILLI);

        assertThat(time.cpuNanos).isGreaterThanOrEqualTo(5 * MILLI);
    }

    @Test
    void each_iteration_begins_at_nothing() {
        work_costs_what_it_takes();

        time.begin();
        time.end();

        assertThat(time.cpuNanos).isLessThan(5 * MILLI);
    }
}
