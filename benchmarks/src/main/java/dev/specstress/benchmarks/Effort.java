package dev.specstress.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long to measure. */
enum Effort {
    /** Takes minutes; what a table in {@code results} is made from. */
    FULL(3, 2, 3, Duration.ofMillis(500)),
    /** Takes seconds; tells whether something is off by a factor. */
    QUICK(1, 1, 3, Duration.ofMillis(150));

    private final int rounds;
    private final int warmups;
    private final int iterations;
    private final Duration each;

    Effort(int rounds, int warmups, int iterations, Duration each) {
        this.rounds = rounds;
        this.warmups = warmups;
        this.iterations = iterations;
        this.each = each;
    }

    /**
     * How often the whole suite is run, in a fresh JVM per benchmark each time. Rounds rather than JMH's forks in a row, so
     * that a minute in which the machine is busy does not fall on one of two benchmarks that are compared.
     */
    int rounds() {
        return rounds;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Options oneRound(Suite suite) {
        return new OptionsBuilder()
                .include(suite.benchmark().getName() + "\\.")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(1)
                .forks(1)
                .jvmArgs(
                        "-Xms512m",
                        "-Xmx512m",
                        "-XX:+UseParallelGC",
                        // A compiler in the background comes late on a busy machine, and the samples would be of slow
                        // code.
                        "-Xbatch",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(each.toMillis()))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(each.toMillis()))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
    }
}
