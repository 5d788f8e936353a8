package dev.specstress.scoring.internal.metrics;

import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.RouteReason;
import dev.specstress.schemas.VerdictDecision;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * What this service counts, as {@code specstress.scoring.*}. Counts of what was done, not of what was committed: a
 * transaction that is run again counts again.
 */
public final class ScoringMetrics {

    /** Where a handler that Kafka Streams makes by reflection finds these, in its configuration. */
    public static final String CONFIG = "specstress.scoring.metrics";

    private static final String PREFIX = "specstress.scoring.";

    private final MeterRegistry registry;

    public ScoringMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public void admitted() {
        registry.counter(PREFIX + "admitted").increment();
    }

    /** A proposal that could not be admitted at once: until its campaign is known, goes on, or has room. */
    public void waiting(String until) {
        registry.counter(PREFIX + "waiting", "until", until).increment();
    }

    /** A record of a campaign that is not known yet. */
    public void parked(String stage) {
        registry.counter(PREFIX + "parked", "stage", stage).increment();
    }

    /** A proposal of a campaign that is cancelled or finished. */
    public void refused() {
        registry.counter(PREFIX + "refused").increment();
    }

    /** A second delivery that changed nothing. */
    public void duplicate(String stage) {
        registry.counter(PREFIX + "duplicates", "stage", stage).increment();
    }

    /** A repeat that measures noise and is not part of the measure itself. */
    public void noiseRepeat(String stage) {
        registry.counter(PREFIX + "noise.repeats", "stage", stage).increment();
    }

    public void setClosed(Completeness completeness) {
        registry.counter(PREFIX + "sets.closed", "completeness", lower(completeness))
                .increment();
    }

    /** Something that came after what it belongs to was closed. */
    public void late(String stage) {
        registry.counter(PREFIX + "late", "stage", stage).increment();
    }

    /** A part nobody asked for, or whose header never came. */
    public void unexpected(String stage) {
        registry.counter(PREFIX + "unexpected", "stage", stage).increment();
    }

    public void routed(RouteReason reason) {
        registry.counter(PREFIX + "routed", "reason", lower(reason)).increment();
    }

    public void verdict(VerdictDecision decision) {
        registry.counter(PREFIX + "verdicts", "decision", lower(decision)).increment();
    }

    /** A record that went to its topic's DLQ. */
    public void rejected(String topic, String reason) {
        registry.counter(PREFIX + "rejected", "topic", topic, "reason", reason).increment();
    }

    /** Closed markers that left. */
    public void forgotten(String stage, int markers) {
        registry.counter(PREFIX + "forgotten", "stage", stage).increment(markers);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
