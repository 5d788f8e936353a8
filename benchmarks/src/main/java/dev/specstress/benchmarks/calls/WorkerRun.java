package dev.specstress.benchmarks.calls;

import dev.specstress.benchmarks.worker.SampleQueries;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.Providers;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.worker.QueryWorkerConfig;
import dev.specstress.worker.QueryWorkerService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One campaign's queries, written, asked and counted, under a topic prefix of its own. */
final class WorkerRun {
    private static final int PARTITIONS = 4;
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final long SEED = 29;

    private final Campaign campaign;
    private final URI mock;
    private final KafkaAccess kafka;
    private final TopicNames topics;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    WorkerRun(String bootstrapServers, URI mock, String run, Campaign campaign) {
        this.campaign = campaign;
        this.mock = mock;
        this.topics = new TopicNames(run + ".");
        this.kafka = new DirectKafkaAccess(KafkaSettings.of(bootstrapServers, "mock://" + run, topics), run, meters);
    }

    Took carryOut() throws InterruptedException {
        createTopics();
        writeQueries();
        Took took;
        try (Providers models = new Providers(providers(), RetryPolicy.STANDARD, meters, pacing())) {
            var config = new QueryWorkerConfig(
                    List.of(), campaign.inFlight(), QueryWorkerConfig.defaults().loop());
            try (var service = new QueryWorkerService(config, kafka, models, meters, Clock.systemUTC())) {
                service.start();
                took = watch(service);
            }
        }
        new Responses(kafka).requireAllAnswered(campaign);
        return took;
    }

    private Took watch(QueryWorkerService service) throws InterruptedException {
        long end = System.nanoTime() + MOST.toNanos();
        long begun = await(service, end, () -> gauge("in.flight") > 0 || done() > 0);
        long quarter = await(service, end, () -> done() >= campaign.calls() / 4);
        long doneThen = done();
        long threeQuarters = await(service, end, () -> done() >= campaign.calls() * 3 / 4);
        long between = done() - doneThen;
        long all = await(service, end, () -> done() >= campaign.calls());
        return new Took((all - begun) / 1e9, between / ((threeQuarters - quarter) / 1e9));
    }

    private interface Reached {
        boolean now();
    }

    private long await(QueryWorkerService service, long end, Reached reached) throws InterruptedException {
        while (!reached.now()) {
            if (System.nanoTime() > end || service.health() instanceof Health.Failed) {
                throw new IllegalStateException("%d of %d calls are done, the worker is %s"
                        .formatted(done(), campaign.calls(), service.health()));
            }
            Thread.sleep(2);
        }
        return System.nanoTime();
    }

    private long done() {
        return Optional.ofNullable(meters.find("specstress.slowcall.completed")
                        .tag("result", "done")
                        .counter())
                .map(counter -> (long) counter.count())
                .orElse(0L);
    }

    private double gauge(String name) {
        return Optional.ofNullable(meters.find("specstress.slowcall." + name).gauge())
                .map(gauge -> gauge.value())
                .orElse(0.0);
    }

    private List<ProviderSettings> providers() {
        return lanes().stream()
                .map(lane -> new ProviderSettings(
                        lane, mock, Optional.empty(), ProviderSettings.OPENAI_COMPATIBLE, Duration.ofMinutes(1)))
                .toList();
    }

    private static Pacing pacing() {
        return Pacing.sleeping(Clock.systemUTC(), SEED);
    }

    private List<String> lanes() {
        return IntStream.range(0, campaign.models())
                .mapToObj(model -> "model-" + model)
                .toList();
    }

    private void writeQueries() {
        SampleQueries queries = new SampleQueries(SEED);
        try (Producer<String, SpecificRecord> producer = kafka.producer(Map.of())) {
            for (int prompt = 0; prompt < campaign.prompts(); prompt++) {
                for (String lane : lanes()) {
                    var _ = producer.send(
                            new ProducerRecord<>(topics.queries(lane), "s-" + prompt, queries.of(prompt, lane)));
                }
            }
            producer.flush();
        }
    }

    private void createTopics() throws InterruptedException {
        List<TopicPlan> all = new ArrayList<>();
        lanes().forEach(lane -> all.add(plan(topics.queries(lane), PARTITIONS)));
        all.add(plan(topics.of(TopicName.RESPONSES), PARTITIONS));
        all.add(plan(topics.of(TopicName.CAMPAIGN_STATUS), 1));
        new TopicProvisioner(kafka).provision(all, Optional.empty(), Duration.ofSeconds(30));
    }

    private static TopicPlan plan(String topic, int partitions) {
        return new TopicPlan(topic, partitions, "", Map.of());
    }
}
