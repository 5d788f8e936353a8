package dev.specstress.providers.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class GateTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final long FOREVER = Long.MAX_VALUE;

    @Test
    void withoutLimitsEverythingPassesAtOnce() throws Exception {
        Gate gate = new Gate(new AtomicLong(1)::get, LaneLimits.UNLIMITED, FOREVER);

        for (int i = 0; i < 1_000; i++) {
            assertThat(gate.enter(1_000_000, AT_ONCE)).isPresent();
        }
    }

    @Test
    void nothingPassesWithoutAShare() throws Exception {
        Gate gate = new Gate(new AtomicLong(1)::get, LaneLimits.NOTHING, FOREVER);

        assertThat(gate.enter(1, AT_ONCE)).isEmpty();
    }

    @Test
    void aShareThatHasLapsedLetsNothingPass() throws Exception {
        AtomicLong now = new AtomicLong(1);
        Gate gate =
                new Gate(now::get, LaneLimits.UNLIMITED, Duration.ofSeconds(3).toNanos());
        assertThat(gate.enter(1, AT_ONCE)).isPresent();

        // The process was stopped, say, and goes on.
        now.set(Duration.ofSeconds(10).toNanos());

        assertThat(gate.enter(1, AT_ONCE)).isEmpty();
        assertThat(gate.share()).isEqualTo(LaneLimits.NOTHING);
    }

    @Test
    void requestsPassAtTheRateOfTheShareAndInTheOrderTheyCame() throws Exception {
        Gate gate = realTime(new LaneLimits(100 * 60, Double.POSITIVE_INFINITY, Integer.MAX_VALUE));
        List<Integer> passed = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int number = i;
                all.add(threads.submit(() -> {
                    gate.enter(1, LONG);
                    synchronized (passed) {
                        passed.add(number);
                    }
                    return null;
                }));
                int waitingOrPassed = i + 1;
                Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> {
                    synchronized (passed) {
                        return passed.size() + gate.activity().waiting() >= waitingOrPassed;
                    }
                });
            }
            for (Future<?> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        }

        double seconds = (System.nanoTime() - start) / 1e9;
        // 60 at 100 a second, of which none is held at the start.
        assertThat(seconds).isGreaterThan(0.59);
        assertThat(passed).hasSize(60);
    }

    @Test
    void tokensHoldBackWhereRequestsDoNotAndWhatWasNotUsedIsGivenBack() throws Exception {
        AtomicLong now = new AtomicLong(1);
        Gate gate = new Gate(now::get, new LaneLimits(60_000, 60_000, Integer.MAX_VALUE), FOREVER);
        assertThat(gate.enter(100, AT_ONCE)).isEmpty();
        now.addAndGet(Duration.ofMillis(200).toNanos());

        Optional<Pass> first = gate.enter(200, AT_ONCE);
        assertThat(first).isPresent();
        assertThat(gate.enter(100, AT_ONCE)).isEmpty();

        gate.leave(first.orElseThrow(), 50);

        assertThat(gate.enter(100, AT_ONCE)).isPresent();
        assertThat(gate.enter(100, AT_ONCE)).isEmpty();
    }

    @Test
    void moreUsedThanSetAsideIsOwed() throws Exception {
        AtomicLong now = new AtomicLong(1);
        Gate gate = new Gate(now::get, new LaneLimits(60_000, 60_000, Integer.MAX_VALUE), FOREVER);
        assertThat(gate.enter(1, AT_ONCE)).isEmpty();
        now.addAndGet(Duration.ofMillis(200).toNanos());
        Pass pass = gate.enter(10, AT_ONCE).orElseThrow();

        gate.leave(pass, 1_010);

        now.addAndGet(Duration.ofMillis(800).toNanos());
        assertThat(gate.enter(1, AT_ONCE)).isEmpty();
        now.addAndGet(Duration.ofMillis(200).toNanos());
        assertThat(gate.enter(1, AT_ONCE)).isPresent();
    }

    @Test
    void asManyAreInsideAsTheShareAllows() throws Exception {
        Gate gate = realTime(new LaneLimits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 3));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(threads.submit(() -> {
                    Pass pass = gate.enter(1, LONG).orElseThrow();
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                    gate.leave(pass, 1);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        }

        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void whoeverWaitsPassesAsSoonAsAShareComes() throws Exception {
        Gate gate = realTime(LaneLimits.NOTHING);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Pass>> waiting = threads.submit(() -> gate.enter(1, LONG));
            Awaitility.await().until(() -> gate.activity().waiting() == 1);

            gate.share(LaneLimits.UNLIMITED, FOREVER);

            assertThat(waiting.get(500, TimeUnit.MILLISECONDS)).isPresent();
        }
    }

    @Test
    void aWaitEndsWhenItsTimeIsUpAlsoBehindOthers() throws Exception {
        Gate gate = realTime(LaneLimits.NOTHING);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Pass>> ahead = threads.submit(() -> gate.enter(1, Duration.ofSeconds(2)));
            Awaitility.await().until(() -> gate.activity().waiting() == 1);

            long start = System.nanoTime();
            assertThat(gate.enter(1, Duration.ofMillis(50))).isEmpty();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(ahead.get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void whatIsWantedIsWhatWasUsedAndWhatWaits() throws Exception {
        AtomicLong now = new AtomicLong(1);
        Gate gate = new Gate(now::get, LaneLimits.UNLIMITED, FOREVER);
        for (int i = 0; i < 10; i++) {
            gate.leave(gate.enter(300, AT_ONCE).orElseThrow(), 200);
        }
        gate.enter(300, AT_ONCE);
        now.addAndGet(Duration.ofSeconds(2).toNanos());

        LaneLimits demand = gate.activity().demand();

        assertThat(demand.requestsPerMinute()).isEqualTo(11 / 2.0 * 60);
        assertThat(demand.tokensPerMinute()).isEqualTo(2_300 / 2.0 * 60);
        assertThat(demand.concurrency()).isEqualTo(1);
        now.addAndGet(1);
        assertThat(gate.activity().attempts()).isZero();
    }

    @Test
    void afterTooManyItOpensAtTheLowerRateOnceTheProviderMayBeAskedAgain() throws Exception {
        AtomicLong now = new AtomicLong(1);
        Gate gate = new Gate(now::get, LaneLimits.UNLIMITED, FOREVER);
        for (int i = 0; i < 100; i++) {
            assertThat(gate.enter(1, AT_ONCE)).isPresent();
        }
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(gate.tooMany(Optional.of(Duration.ofSeconds(2)))).isTrue();

        assertThat(gate.enter(1, AT_ONCE)).isEmpty();
        now.addAndGet(Duration.ofMillis(1_900).toNanos());
        assertThat(gate.enter(1, AT_ONCE)).isEmpty();
        now.addAndGet(Duration.ofMillis(200).toNanos());
        assertThat(gate.enter(1, AT_ONCE)).isPresent();
        assertThat(gate.bearablePerMinute()).isBetween(70 * 60.0, 80 * 60.0);
    }

    private static Gate realTime(LaneLimits share) {
        long start = System.nanoTime() - 1;
        return new Gate(() -> System.nanoTime() - start, share, FOREVER);
    }
}
