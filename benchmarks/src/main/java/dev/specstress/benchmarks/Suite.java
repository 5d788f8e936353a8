package dev.specstress.benchmarks;

import dev.specstress.benchmarks.measure.MeasureBenchmark;
import dev.specstress.benchmarks.serde.SerdeBenchmark;
import dev.specstress.benchmarks.tracker.TrackerBenchmark;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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

    static String labels() {
        return Arrays.stream(values()).map(Suite::label).collect(Collectors.joining("|"));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<?> benchmark() {
        return benchmark;
    }
}
