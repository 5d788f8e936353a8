package dev.specstress.providers.quota;

import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.providers.Models;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.Providers;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process that asks as much as it may, in as many calls at once as it is told to; ends when its standard input ends. */
final class QuotaSpender {
    static final String LANE = "test";
    static final String PREFIX = "quota.";

    private QuotaSpender() {}

    /** Arguments: brokers, base URL, role, calls at once, requests per minute of the whole key. */
    public static void main(String... arguments) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Clock clock = Clock.systemUTC();
        DirectKafkaAccess kafka = new DirectKafkaAccess(
                KafkaSettings.of(arguments[0], "mock://quota", new TopicNames(PREFIX)), arguments[2], meters);
        LaneLimits limits =
                new LaneLimits(Double.parseDouble(arguments[4]), Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
        Quotas quotas = Quotas.shared(Map.of(LANE, limits), meters);
        ProviderSettings settings = new ProviderSettings(
                LANE,
                URI.create(arguments[1]),
                Optional.empty(),
                ProviderSettings.OPENAI_COMPATIBLE,
                Duration.ofSeconds(30));
        Claimant claimant = Claimant.named(arguments[2], 1, clock.millis());
        QuotaExchange exchange = new QuotaExchange(kafka, claimant, quotas, clock);
        Providers models =
                new Providers(List.of(settings), RetryPolicy.STANDARD, meters, Pacing.sleeping(clock, 7), quotas);
        exchange.start();
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        models.call(Models.askBy(Models.FAR));
                    }
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        while (System.in.read() >= 0) {
            // Nothing is ever written to it.
        }
        exchange.stop(Duration.ofSeconds(2));
        System.exit(0);
    }
}
