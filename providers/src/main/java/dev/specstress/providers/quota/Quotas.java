package dev.specstress.providers.quota;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Every lane of this process. A lane with limits lets nothing pass until a share of it is known; one without is held back
 * only by what its provider says. Safe for use by any number of threads.
 */
public final class Quotas {
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final SortedMap<String, LaneLimits> limits;
    private final boolean alone;
    private final MeterRegistry meters;
    private final LongSupplier nanos;

    private Quotas(Map<String, LaneLimits> limits, boolean alone, MeterRegistry meters, LongSupplier nanos) {
        this.limits = new TreeMap<>(limits);
        this.alone = alone;
        this.meters = meters;
        this.nanos = nanos;
    }

    /** For a process that shares its keys with no other: the limits are its own. */
    public static Quotas alone(Map<String, LaneLimits> limits, MeterRegistry meters) {
        return alone(limits, meters, monotonic());
    }

    /** The same on a clock of one's own: nanoseconds above 0 that never go back. */
    public static Quotas alone(Map<String, LaneLimits> limits, MeterRegistry meters, LongSupplier nanos) {
        return new Quotas(limits, true, meters, nanos);
    }

    /** For a process that shares its keys: what it may use comes from a {@link QuotaExchange}. */
    public static Quotas shared(Map<String, LaneLimits> limits, MeterRegistry meters) {
        return shared(limits, meters, monotonic());
    }

    static Quotas shared(Map<String, LaneLimits> limits, MeterRegistry meters, LongSupplier nanos) {
        return new Quotas(limits, false, meters, nanos);
    }

    /** The lane of a name. */
    public Lane lane(String name) {
        return lanes.computeIfAbsent(name, this::open);
    }

    /** Whether any lane has limits, so that there is something to divide. */
    public boolean anythingToShare() {
        return !limits.isEmpty();
    }

    SortedMap<String, LaneLimits> limits() {
        return limits;
    }

    LongSupplier nanos() {
        return nanos;
    }

    private Lane open(String name) {
        LaneLimits own = limits.getOrDefault(name, LaneLimits.UNLIMITED);
        boolean free = alone || !limits.containsKey(name);
        Gate gate = free ? new Gate(nanos, own, Long.MAX_VALUE) : new Gate(nanos, LaneLimits.NOTHING, Long.MIN_VALUE);
        return new Lane(name, gate, meters, nanos);
    }

    /** Counts from its own beginning, so that it is above 0 and far from the ends of its range. */
    private static LongSupplier monotonic() {
        long start = System.nanoTime() - 1;
        return () -> System.nanoTime() - start;
    }
}
