package dev.specstress.benchmarks.worker;

import java.time.Duration;
import java.util.List;

/**
 * How long to measure.
 *
 * @param rounds of all contenders at all latencies; they take turns, so that a busy minute does not fall on one of them
 * @param records in the topic
 */
record Effort(List<Duration> latencies, int rounds, int records, int inFlight, Span span) {
    static final Effort FULL = new Effort(
            List.of(Duration.ZERO, Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1)),
            3,
            800_000,
            5_000,
            new Span(2_000, 3_000));
    static final Effort QUICK = new Effort(List.of(Duration.ofMillis(20)), 1, 20_000, 50, new Span(100, 300));
}
