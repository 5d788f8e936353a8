package dev.specstress.providers.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.ModelServer;
import dev.specstress.providers.Models;
import dev.specstress.providers.OpenAiPayloads;
import dev.specstress.providers.Providers;
import dev.specstress.schemas.Budget;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.GradingPlan;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Spend;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three callers that know of one another only by topic {@code spend}, which is a second and a half late. */
final class CampaignBudgetsTest {
    private static final int CALLERS = 3;
    private static final int CALLS_AT_ONCE = 8;
    private static final Duration CALL = Duration.ofMillis(200);
    /** 19 tokens at 2, 1,000 cached at 0.5 and 110 written at 8, in millionths of a dollar. */
    private static final long PRICE = 19 * 2 + 500 + 110 * 8;

    private static final long CAP = 1_000 * PRICE;

    private final AtomicLong spent = new AtomicLong();

    @Test
    @Timeout(180)
    void togetherTheyPassTheCapByNoMoreThanIsUnderWayAndTwoSecondsAndANewcomerCallsNothing() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start();
                ModelServer server = new ModelServer();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            KafkaAccess kafka = kafka(broker);
            server.replies(
                    ModelServer.status(200, OpenAiPayloads.answer("Yes.")).withFixedDelay((int) CALL.toMillis()));
            write(kafka, TopicName.CAMPAIGNS, "c-1", campaign());
            Future<?> totals = threads.submit(() -> tellTotals(kafka));
            try (Providers door = server.door(Duration.ofSeconds(20))) {
                List<Future<Instant>> ends = new ArrayList<>();
                List<CampaignBudgets> callers = new ArrayList<>();
                for (int i = 0; i < CALLERS; i++) {
                    CampaignBudgets budgets = new CampaignBudgets(kafka, Clock.systemUTC());
                    budgets.start();
                    callers.add(budgets);
                    ModelClient models = door.within(budgets);
                    for (int n = 0; n < CALLS_AT_ONCE; n++) {
                        ends.add(threads.submit(() -> callUntilRefused(models)));
                    }
                }
                for (Future<Instant> end : ends) {
                    end.get(120, TimeUnit.SECONDS);
                }

                long calls = server.calls();
                double perSecond = CALLERS * CALLS_AT_ONCE / (CALL.toMillis() / 1e3);
                System.out.printf("cap at %d calls, %d made%n", CAP / PRICE, calls);
                assertThat(calls * PRICE).isEqualTo(spent.get());
                assertThat(calls)
                        .isGreaterThanOrEqualTo(CAP / PRICE)
                        .isLessThanOrEqualTo(CAP / PRICE + CALLERS * CALLS_AT_ONCE + (long) (2 * perSecond));

                try (CampaignBudgets newcomer = new CampaignBudgets(kafka, Clock.systemUTC())) {
                    newcomer.start();
                    callUntilRefused(door.within(newcomer));
                    assertThat(server.calls()).isEqualTo((int) calls);
                }
                callers.forEach(caller -> caller.stop(Duration.ofSeconds(2)));
            } finally {
                totals.cancel(true);
            }
        }
    }

    private Instant callUntilRefused(ModelClient models) throws InterruptedException {
        ModelRequest request = Models.askBy(Models.FAR).ofCampaign("c-1");
        while (true) {
            var result = models.call(request);
            spent.addAndGet(result.account().getCostMicroUsd());
            if (result.outcome() instanceof CallOutcome.NotAsked(NotAskedReason reason)) {
                assertThat(reason).isEqualTo(NotAskedReason.BUDGET);
                assertThat(result.account().getAttempts()).isZero();
                return Instant.now();
            }
        }
    }

    /** As the scoring topology does: what was spent, told every second, half a second late. */
    private Void tellTotals(KafkaAccess kafka) throws Exception {
        Deque<Long> earlier = new ArrayDeque<>();
        long told = 0;
        for (int tick = 0; ; tick++) {
            Thread.sleep(100);
            earlier.addLast(spent.get());
            if (earlier.size() > 5 && tick % 10 == 0 && earlier.getFirst() != told) {
                told = earlier.getFirst();
                write(kafka, TopicName.SPEND, "c-1/test", spend(told));
            }
            if (earlier.size() > 5) {
                earlier.removeFirst();
            }
        }
    }

    private static Spend spend(long cost) {
        return new Spend("c-1", "test", cost, cost / PRICE, 0L, 0L, Instant.now(), true);
    }

    private static KafkaAccess kafka(EmbeddedKafka broker) throws Exception {
        TopicNames topics = new TopicNames("budget.");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(topics.of(TopicName.CAMPAIGNS), 1, (short) 1),
                            new NewTopic(topics.of(TopicName.SPEND), 2, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        return new DirectKafkaAccess(
                KafkaSettings.of(broker.bootstrapServers(), "mock://budget", topics),
                "test",
                new SimpleMeterRegistry());
    }

    private static void write(KafkaAccess kafka, TopicName topic, String key, SpecificRecord value) throws Exception {
        try (var producer = kafka.producer(Map.of())) {
            producer.send(new ProducerRecord<>(kafka.topics().of(topic), key, value))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static Campaign campaign() {
        return Campaign.newBuilder()
                .setCampaignId("c-1")
                .setName("capped")
                .setSeed(1)
                .setTaxonomyId("v-1")
                .setSpecIds(List.of())
                .setSubjects(List.of())
                .setGenerators(List.of())
                .setMatcher(Models.entry("test").build())
                .setGraders(List.of())
                .setPanels(List.of())
                .setSampling(SamplingPlan.newBuilder().setTriples(1).build())
                .setGrading(
                        GradingPlan.newBuilder().setRateByBin(List.of(0.1, 0.1)).build())
                .setBudgets(List.of(new Budget(null, CAP), new Budget("another", 1L)))
                .setQuorum(1)
                .setResponseDeadlineMillis(1_000L)
                .setGradeDeadlineMillis(1_000L)
                .setSimulated(true)
                .build();
    }
}
