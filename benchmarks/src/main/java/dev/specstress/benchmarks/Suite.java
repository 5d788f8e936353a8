package dev.specstress.benchmarks;

import dev.specstress.benchmarks.measure.MeasureBenchmark;
import dev.specstress.benchmarks.serde.SerdeBenchmark;
import dev.specstress.benchmarks.tracker.TrackerBenchmark;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One question each; what can be named on the command line. */
enum Suite {
    TRACKER(TrackerBenchmark.class),
    SERDE(SerdeBenchmark.class),
    MEASURE(MeasureBenchmark.class);

    private final Class<?> benchmark;

    Suite(Class<?> benchmark) {
        this.benchmark = benchmark;
    }

    static Optional<Suite> named(String name) {
        return Arrays.stream(values())
                .filter(suite -> suite.label().equals(name))
                .findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<?> benchmark() {
        return benchmark;
    }
}
