package dev.specstress.benchmarks.worker;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.slowcall.SlowCallLoop;
import dev.specstress.kit.slowcall.SlowCallSettings;
import dev.specstress.schemas.Query;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;

/** The slow-call loop as the services use it: everything it promises is kept. */
final class OurLoop implements Contestant {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SlowCallLoop<Query> loop;
    private final Counter done;

    OurLoop(String bootstrapServers, Work work) {
        SimulatedCall call = new SimulatedCall(work.latency());
        KafkaAccess kafka = BareAvro.kafka(bootstrapServers, "loop", meters);
        SlowCallSettings settings = new SlowCallSettings(
                "loop",
                work.group(),
                Set.of(work.input()),
                work.inFlight(),
                64L << 20,
                Duration.ofSeconds(1),
                Duration.ofMillis(50));
        this.loop = new SlowCallLoop<>(
                settings,
                kafka,
                Query.class,
                (inbound, outbox) -> outbox.send(work.output(), inbound.key(), call.to(inbound.value())),
                meters);
        loop.start();
        this.done = meters.get("specstress.slowcall.completed")
                .tag("result", "done")
                .counter();
    }

    /** A record counts as completed once all its outputs are acknowledged. */
    @Override
    public long acknowledged() {
        if (loop.health() instanceof Health.Failed(String reason)) {
            throw new IllegalStateException(reason);
        }
        return (long) done.count();
    }

    @Override
    public void close() {
        loop.stop(Duration.ofSeconds(5));
    }
}
