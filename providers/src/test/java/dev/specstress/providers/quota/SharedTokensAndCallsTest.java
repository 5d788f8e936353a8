package dev.specstress.providers.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.Models;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tokens a minute and calls at once, divided among several instances over a real broker: two lanes, each with one of the
 * limits; an instance comes and one goes.
 */
final class SharedTokensAndCallsTest {
    private static final double TOKENS_PER_SECOND = 20_000;
    private static final int AT_ONCE = 12;
    private static final Duration CALL = Duration.ofMillis(100);
    /** What a call is billed; the guess before it is another. */
    private static final long BILLED = 400;

    private static final Map<String, LaneLimits> LIMITS = Map.of(
            "tokens", new LaneLimits(Double.POSITIVE_INFINITY, TOKENS_PER_SECOND * 60, Integer.MAX_VALUE),
            "calls", new LaneLimits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, AT_ONCE));

    private final AtomicLong tokens = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    /** One process as the others see it. */
    private record Instance(QuotaExchange exchange, List<Thread> callers) {
        void end() {
            callers.forEach(Thread::interrupt);
            exchange.stop(Duration.ofSeconds(3));
        }
    }

    @Test
    @Timeout(180)
    void togetherTheyUseNearlyAllOfBothLimitsAndNoMore() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            KafkaAccess kafka = kafka(broker);
            List<Instance> instances = new ArrayList<>();
            for (int callers : new int[] {40, 4, 20}) {
                instances.add(start(kafka, callers));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> rateOver(1) >= 0.9 * TOKENS_PER_SECOND && mostUnderWay.get() > 0.8 * AT_ONCE);

            tokens.set(0);
            calls.set(0);
            long begin = System.nanoTime();
            pass(5);
            instances.add(start(kafka, 40));
            pass(7);
            instances.removeFirst().end();
            pass(10);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double used = tokens.get() / (TOKENS_PER_SECOND * seconds);
            double held = calls.get() * CALL.toMillis() / 1e3 / (AT_ONCE * seconds);
            System.out.printf(
                    "%.1f s: %.1f %% of the tokens, %.1f %% of the calls at once, at most %d of %d%n",
                    seconds, 100 * used, 100 * held, mostUnderWay.get(), AT_ONCE);
            instances.forEach(Instance::end);

            // What two fifths of a second bring may be used at once.
            assertThat(used).as("part of the tokens that was used").isBetween(0.8, 1 + 1 / seconds);
            assertThat(held).as("part of the calls at once that was used").isGreaterThan(0.6);
            assertThat(mostUnderWay.get()).as("most calls at once").isLessThanOrEqualTo(AT_ONCE);
        }
    }

    private Instance start(KafkaAccess kafka, int callers) {
        Quotas quotas = Quotas.shared(LIMITS, new SimpleMeterRegistry());
        Clock clock = Clock.systemUTC();
        QuotaExchange exchange =
                new QuotaExchange(kafka, Claimant.named("query-worker", 1, clock.millis()), quotas, clock);
        exchange.start();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            threads.add(Thread.ofVirtual().start(() -> call(quotas.lane("tokens"), this::billed)));
            threads.add(Thread.ofVirtual().start(() -> call(quotas.lane("calls"), this::counted)));
        }
        return new Instance(exchange, threads);
    }

    private interface Work {
        void carryOut() throws InterruptedException;
    }

    private static void call(Lane lane, Work work) {
        ModelRequest request = Models.askBy(Models.FAR);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Pass pass = lane.enter(request, Duration.ofMinutes(5)).orElseThrow();
                try {
                    work.carryOut();
                } finally {
                    lane.leave(pass, request, BILLED / 2, BILLED / 2);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void billed() throws InterruptedException {
        Thread.sleep(CALL);
        tokens.addAndGet(BILLED);
    }

    private void counted() throws InterruptedException {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            Thread.sleep(CALL);
            calls.incrementAndGet();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private double rateOver(int seconds) {
        long before = tokens.get();
        pass(seconds);
        return (tokens.get() - before) / (double) seconds;
    }

    /** Time passes: what is measured is what is used over time. */
    private static void pass(int seconds) {
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(seconds))
                .atMost(Duration.ofSeconds(seconds + 30))
                .until(() -> true);
    }

    private static KafkaAccess kafka(EmbeddedKafka broker) throws Exception {
        TopicNames topics = new TopicNames("quota.");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topics.of(TopicName.QUOTA_CLAIMS), 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        return new DirectKafkaAccess(
                KafkaSettings.of(broker.bootstrapServers(), "mock://quota", topics), "test", new SimpleMeterRegistry());
    }
}
