package dev.specstress.kit.slowcall;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.slowcall.internal.LoopAssembly;
import dev.specstress.kit.slowcall.internal.LoopMetrics;
import dev.specstress.kit.slowcall.internal.LoopState;
import dev.specstress.kit.slowcall.internal.StopSignal;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics and has each record handled on a virtual thread of its own, for handlers that take seconds to minutes and
 * cost money. Every record is handled at least once; see {@link dev.specstress.kit.slowcall} for the whole promise.
 *
 * @param <V> the type of all values read
 */
public final class SlowCallLoop<V extends SpecificRecord> implements Service {
    private static final Logger log = LoggerFactory.getLogger(SlowCallLoop.class);

    private final SlowCallSettings settings;
    private final KafkaAccess kafka;
    private final Class<V> type;
    private final RecordHandler<V> handler;
    private final Hold<V> hold;
    private final MeterRegistry registry;
    private final Clock clock;
    private final LoopState state = new LoopState();
    private final StopSignal stop = new StopSignal();
    private Thread thread;

    public SlowCallLoop(
            SlowCallSettings settings,
            KafkaAccess kafka,
            Class<V> type,
            RecordHandler<V> handler,
            MeterRegistry registry) {
        this(settings, kafka, type, handler, Hold.never(), registry);
    }

    /** With records that must wait before they are handled. */
    public SlowCallLoop(
            SlowCallSettings settings,
            KafkaAccess kafka,
            Class<V> type,
            RecordHandler<V> handler,
            Hold<V> hold,
            MeterRegistry registry) {
        this(settings, kafka, type, handler, hold, registry, Clock.systemUTC());
    }

    /** With a clock that dates the group's start on each partition. */
    SlowCallLoop(
            SlowCallSettings settings,
            KafkaAccess kafka,
            Class<V> type,
            RecordHandler<V> handler,
            Hold<V> hold,
            MeterRegistry registry,
            Clock clock) {
        this.settings = settings;
        this.kafka = kafka;
        this.type = type;
        this.handler = handler;
        this.hold = hold;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    /**
     * Makes the clients and begins to poll.
     *
     * @throws IllegalStateException if it was started or stopped before
     * @throws org.apache.kafka.common.KafkaException if a client cannot be made
     */
    @Override
    public synchronized void start() {
        if (thread != null || state.health() instanceof Health.Stopping) {
            throw new IllegalStateException(name() + " is started once only");
        }
        LoopMetrics metrics = new LoopMetrics(registry, name());
        Runnable work = LoopAssembly.assemble(settings, kafka, type, handler, hold, metrics, state, stop, clock);
        thread = Thread.ofPlatform().daemon().name(name() + "-poll").start(work);
    }

    /** Ready once the group has given out partitions; not ready while it waits for something outside; failed for good. */
    @Override
    public Health health() {
        return state.health();
    }

    /** {@inheritDoc} Work in flight has the drain timeout, and no more than the time given less what ending takes (4 s or half). */
    @Override
    public void stop(Duration within) {
        state.stopping();
        // The thread ends a little earlier, so that the caller does not have to interrupt it.
        stop.stopWithin(within.multipliedBy(9).dividedBy(10));
        Thread running = threadIfStarted();
        if (running == null) {
            return;
        }
        try {
            if (!running.join(within)) {
                log.warn("{} did not end within {} and is left to itself", name(), within);
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Thread threadIfStarted() {
        return thread;
    }
}
