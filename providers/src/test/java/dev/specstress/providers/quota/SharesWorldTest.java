package dev.specstress.providers.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.QuotaClaim;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many instances on one clock and one log, in memory: they come, are killed, are stopped and go on, at any moment and with
 * logs that arrive late. Whatever happens, together they hold no more than there is.
 */
final class SharesWorldTest {
    private static final double CAPACITY = 6_000;
    private static final String LANE = "openai";
    private static final long STEP = Duration.ofMillis(50).toNanos();
    private static final long INTERVAL = QuotaExchange.INTERVAL.toNanos();
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void oneThatIsAloneGetsEverythingWithinAFewIntervals() throws Exception {
        World world = new World(new Random(1));
        Instance only = world.join(true);

        world.run(Duration.ofSeconds(1));
        assertThat(only.held()).isZero();
        world.run(Duration.ofSeconds(3));

        assertThat(only.held()).isEqualTo(CAPACITY);
    }

    @Test
    void aNewcomerTakesItsShareAndTheOthersHaveGivenItUpBefore() throws Exception {
        World world = new World(new Random(2));
        Instance first = world.join(true);
        world.run(Duration.ofSeconds(5));

        Instance second = world.join(true);
        world.run(Duration.ofSeconds(5));

        assertThat(first.held()).isEqualTo(CAPACITY / 2);
        assertThat(second.held()).isEqualTo(CAPACITY / 2);
        assertThat(world.most).isLessThanOrEqualTo(CAPACITY + 1e-6);
    }

    @Test
    void whatAKilledOneHeldIsTakenOverAfterItsClaimHasLapsed() throws Exception {
        World world = new World(new Random(3));
        Instance first = world.join(true);
        Instance second = world.join(true);
        world.run(Duration.ofSeconds(5));

        world.kill(second);
        world.run(Duration.ofSeconds(2));
        assertThat(first.held()).isEqualTo(CAPACITY / 2);
        world.run(Duration.ofSeconds(4));

        assertThat(first.held()).isEqualTo(CAPACITY);
    }

    @Test
    void oneThatWasStoppedHoldsNothingWhenItGoesOnUntilItIsHeardAgain() throws Exception {
        World world = new World(new Random(4));
        Instance first = world.join(true);
        Instance second = world.join(true);
        world.run(Duration.ofSeconds(5));

        second.stopped = true;
        world.run(Duration.ofSeconds(10));
        assertThat(first.held()).isEqualTo(CAPACITY);
        second.stopped = false;
        assertThat(second.held()).isZero();
        world.run(Duration.ofSeconds(5));

        assertThat(second.held()).isEqualTo(CAPACITY / 2);
        assertThat(world.most).isLessThanOrEqualTo(CAPACITY + 1e-6);
    }

    @Test
    void anIdleOneLeavesWhatItDoesNotNeedToTheOthers() throws Exception {
        World world = new World(new Random(5));
        Instance busy = world.join(true);
        Instance idle = world.join(false);

        world.run(Duration.ofSeconds(6));

        // What nobody asks for is divided on top: here the busy one asks for everything.
        assertThat(busy.held()).isGreaterThan(0.95 * CAPACITY);
        assertThat(idle.held()).isLessThan(0.05 * CAPACITY);
    }

    @Test
    void whateverHappensNoMoreIsHeldThanThereIsAndUnderBacklogMostOfItIs() throws Exception {
        long seed = new Random().nextLong();
        for (int round = 0; round < 300; round++) {
            holdsNoMoreThanThereIs(seed + round);
        }
    }

    /** In the first two one stopped for less than its lease and went on by old divisions; in the third by its own alone. */
    @ParameterizedTest
    @ValueSource(longs = {8740569839297499758L, 8740569839297502168L, 8740569839297503378L})
    void oneThatGoesOnTakesNothingByWhatWasDividedBeforeTheOthersHeardItAgain(long seed) throws Exception {
        holdsNoMoreThanThereIs(seed);
    }

    private static void holdsNoMoreThanThereIs(long seed) throws Exception {
        Random random = new Random(seed);
        World world = new World(random);
        for (int i = 0; i < 3; i++) {
            world.join(true);
        }
        world.run(Duration.ofSeconds(5));
        for (int event = 0; event < 12; event++) {
            world.something();
            world.run(Duration.ofMillis(200 + random.nextInt(6_000)));
        }
        String named = "seed " + seed + ": " + world.story;
        assertThat(world.most).as(named).isLessThanOrEqualTo(CAPACITY + 1e-6);
        world.calm();
        world.run(Duration.ofSeconds(8));
        assertThat(world.heldNow()).as(named).isGreaterThan(0.95 * CAPACITY);
    }

    private static final class Instance {
        final AtomicLong nanos;
        final Quotas quotas;
        final Shares shares;
        final boolean busy;
        long nextTick;
        int read;
        boolean stopped;
        boolean dead;

        Instance(int number, AtomicLong nanos, boolean busy, int readFrom, long firstTick) {
            this.nanos = nanos;
            this.busy = busy;
            this.read = readFrom;
            this.nextTick = firstTick;
            LaneLimits limits = new LaneLimits(CAPACITY, Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
            this.quotas = Quotas.shared(Map.of(LANE, limits), new SimpleMeterRegistry(), nanos::get);
            this.shares = new Shares(new Claimant("i" + number, "test", 1, 1), quotas);
        }

        double held() {
            return stopped || dead ? 0 : quotas.lane(LANE).gate().share().requestsPerMinute();
        }
    }

    private static final class World {
        final AtomicLong nanos = new AtomicLong(1);
        final Random random;
        final List<QuotaClaim> log = new ArrayList<>();
        final List<Long> written = new ArrayList<>();
        final List<Instance> instances = new ArrayList<>();
        final List<String> story = new ArrayList<>();
        double most;

        World(Random random) {
            this.random = random;
        }

        Instance join(boolean busy) {
            Instance one = new Instance(instances.size(), nanos, busy, log.size(), nanos.get());
            instances.add(one);
            return one;
        }

        void kill(Instance one) {
            one.dead = true;
        }

        void something() {
            List<Instance> running = instances.stream().filter(one -> !one.dead).toList();
            Instance any = running.get(random.nextInt(running.size()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    join(true);
                    story.add("one joins");
                }
                case 1 -> {
                    if (running.size() > 1) {
                        kill(any);
                        story.add("one is killed");
                    }
                }
                default -> {
                    any.stopped = !any.stopped;
                    story.add(any.stopped ? "one stops" : "one goes on");
                }
            }
        }

        /** Everybody who lives goes on. */
        void calm() {
            instances.forEach(one -> one.stopped = false);
        }

        void run(Duration time) {
            long until = nanos.get() + time.toNanos();
            while (nanos.get() < until) {
                nanos.addAndGet(STEP);
                for (Instance one : instances) {
                    if (!one.dead && !one.stopped) {
                        live(one);
                    }
                }
                most = Math.max(most, heldNow());
            }
        }

        double heldNow() {
            return instances.stream().mapToDouble(Instance::held).sum();
        }

        private void live(Instance one) {
            // A record is read a little after it was written, by each at its own time.
            while (one.read < log.size() && nanos.get() - written.get(one.read) >= random.nextInt(3) * STEP) {
                one.shares.heard(log.get(one.read++));
            }
            if (nanos.get() >= one.nextTick) {
                one.shares.divide();
                for (QuotaClaim claim : one.shares.claims(EPOCH.plusNanos(nanos.get()))) {
                    // A busy one always has more to do than it may.
                    claim.setWantedRequestsPerMinute(one.busy ? 10 * CAPACITY : 0);
                    log.add(claim);
                    written.add(nanos.get());
                }
                one.nextTick = nanos.get() + INTERVAL;
            }
        }
    }
}
