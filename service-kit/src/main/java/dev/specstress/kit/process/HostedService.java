package dev.specstress.kit.process;

import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.config.InvalidConfigException;
import dev.specstress.kit.http.HttpSettings;
import dev.specstress.kit.http.OperationsServer;
import dev.specstress.kit.http.Pages;
import dev.specstress.kit.http.ProcessMeters;
import dev.specstress.kit.kafka.BrokerReach;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceGroup;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of one service with all it stands on: HTTP first, so that probes are answered while Kafka is waited for. */
final class HostedService {
    private static final Logger log = LoggerFactory.getLogger(HostedService.class);
    private static final Duration WATCH = Duration.ofMillis(250);

    private final String name;
    private final ConfigValues config;
    private final ServiceWiring wiring;
    private final Clock clock;
    private final Map<String, Health> early;
    private volatile Service service;

    HostedService(String name, ConfigValues config, ServiceWiring wiring, Clock clock) {
        this.name = name;
        this.config = config;
        this.wiring = wiring;
        this.clock = clock;
        this.early = Map.of(name, new Health.Starting("a Kafka broker to answer"));
    }

    /** Runs until asked to stop or failed; true if it ended as asked. */
    boolean run(CountDownLatch stopAsked) {
        ProcessSettings limits = ProcessSettings.from(config);
        try (var meters = new ProcessMeters(name);
                var http = new OperationsServer(name, HttpSettings.from(config), this::parts, meters.registry())) {
            http.start();
            log.atInfo().addKeyValue("service", name).log("answers at http://{}:{}", http.host(), http.port());
            KafkaAccess kafka = new DirectKafkaAccess(KafkaSettings.from(config), name, meters.registry());
            BrokerReach.require(kafka, limits.startupTimeout());
            Service built = wiring.wire(
                    new ServiceContext(config, kafka, meters.registry(), clock, http.host() + ":" + http.port()));
            service = built;
            if (built instanceof Pages pages) {
                http.serve(pages);
            }
            try {
                built.start();
                return watch(built, stopAsked);
            } finally {
                built.stop(limits.shutdownTimeout());
                log.atInfo().addKeyValue("service", name).log("stopped");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        } catch (InvalidConfigException e) {
            throw e;
        } catch (RuntimeException e) {
            log.atError().addKeyValue("service", name).log(String.valueOf(e.getMessage()));
            log.debug("{} failed", name, e);
            return false;
        }
    }

    private boolean watch(Service running, CountDownLatch stopAsked) throws InterruptedException {
        boolean announced = false;
        while (!stopAsked.await(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
            Health health = running.health();
            if (health instanceof Health.Failed(String reason)) {
                log.atError().addKeyValue("service", name).log("failed: {}", reason);
                return false;
            }
            if (health.ready() && !announced) {
                announced = true;
                log.atInfo().addKeyValue("service", name).log("ready");
            }
        }
        return true;
    }

    private Map<String, Health> parts() {
        Service built = service;
        return built == null ? early : ServiceGroup.partsOf(built);
    }
}
