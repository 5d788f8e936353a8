package dev.specstress.kit.slowcall.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The loop's meters under {@code specstress.slowcall.}; their only tags are the loop's name and a result. */
public final class LoopMetrics {
    private static final String PREFIX = "specstress.slowcall.";
    private static final long NOTHING_IN_FLIGHT = Long.MIN_VALUE;

    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Meter> gauges = new ArrayList<>();
    private final AtomicLong inFlight;
    private final AtomicLong inFlightBytes;
    private final AtomicLong held;
    private final AtomicLong holes;
    private final AtomicLong lag;
    private final AtomicLong paused;
    private final AtomicLong oldestStartedNanos = new AtomicLong(NOTHING_IN_FLIGHT);
    private final Counter done;
    private final Counter deadLettered;
    private final Counter cancelled;
    private final Counter failed;
    private final Counter commits;
    private final Counter commitFailures;

    public LoopMetrics(MeterRegistry registry, String loop) {
        this.registry = registry;
        this.tags = Tags.of("loop", loop);
        this.inFlight = gauge("in.flight", "Records being worked on");
        this.inFlightBytes = gauge("in.flight.bytes", "Bytes of their keys and values");
        this.held = gauge("held", "Records that wait for their campaign to go on");
        this.holes = gauge("holes", "Runs of records not done before records that are, over all partitions");
        this.lag = gauge("watermark.lag", "Offsets read past the watermark, the largest of all partitions");
        this.paused = gauge("paused.partitions", "Partitions that hold back what they fetched");
        gauges.add(TimeGauge.builder(PREFIX + "oldest.in.flight", this, TimeUnit.NANOSECONDS, LoopMetrics::oldestNanos)
                .description("Age of the oldest record being worked on")
                .tags(tags)
                .register(registry));
        this.done = completed("done");
        this.deadLettered = completed("dlq");
        this.cancelled = completed("cancelled");
        this.failed = completed("failed");
        this.commits = counter("commits", "acknowledged", "Commits by result");
        this.commitFailures = counter("commits", "failed", "Commits by result");
    }

    void ended(TaskResult result) {
        switch (result) {
            case TaskResult.Done _ -> done.increment();
            case TaskResult.DeadLettered _ -> deadLettered.increment();
            case TaskResult.Cancelled _ -> cancelled.increment();
            case TaskResult.Failed _ -> failed.increment();
        }
    }

    void committed() {
        commits.increment();
    }

    void commitFailed() {
        commitFailures.increment();
    }

    /** Takes the gauges' values; on the poll thread, as they are read from what belongs to it. */
    void observe(Workers workers, Collection<PartitionWork> works) {
        inFlight.set(workers.records());
        inFlightBytes.set(workers.bytes());
        held.set(workers.held());
        OptionalLong oldest = workers.oldestStartedNanos();
        oldestStartedNanos.set(oldest.orElse(NOTHING_IN_FLIGHT));
        holes.set(works.stream().mapToLong(work -> work.tracker().holes()).sum());
        lag.set(works.stream().mapToLong(work -> work.tracker().lag()).max().orElse(0));
        paused.set(works.stream().filter(PartitionWork::isHeldBack).count());
    }

    /** Takes the gauges out of the registry, so that a loop of the same name can be made again. */
    void close() {
        gauges.forEach(registry::remove);
    }

    private double oldestNanos() {
        long started = oldestStartedNanos.get();
        return started == NOTHING_IN_FLIGHT ? 0 : System.nanoTime() - started;
    }

    private AtomicLong gauge(String name, String description) {
        AtomicLong value = new AtomicLong();
        gauges.add(Gauge.builder(PREFIX + name, value, AtomicLong::get)
                .description(description)
                .tags(tags)
                .register(registry));
        return value;
    }

    private Counter completed(String result) {
        return counter("completed", result, "Records whose work ended, by result");
    }

    private Counter counter(String name, String result, String description) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tags(tags.and("result", result))
                .register(registry);
    }
}
