package dev.specstress.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.benchmarks.clock.CpuTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Calls each benchmark once, with each of its parameters and in this JVM: it measures nothing, it finds what has rotted. */
class EveryBenchmarkRunsTest {
    private final OutputFormat silent = OutputFormatFactory.createFormatInstance(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), VerboseMode.SILENT);

    @ParameterizedTest
    @EnumSource(Suite.class)
    void each_benchmark_of_a_suite_runs_with_each_of_its_parameters(Suite suite) throws RunnerException {
        Collection<RunResult> results = new Runner(
                        new OptionsBuilder()
                                .parent(Effort.QUICK.oneRound(suite))
                                .mode(Mode.SingleShotTime)
                                .forks(0)
                                .warmupIterations(0)
                                .measurementIterations(1)
                                .build(),
                        silent)
                .run();

        assertThat(callsByMethod(results)).isEqualTo(expected(suite));
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.getSecondaryResults()).containsKey(Measuring.BYTES_PER_OPERATION));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void each_benchmark_counts_processor_time(Suite suite) {
        assertThat(suite.benchmark().getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(Benchmark.class))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getParameterTypes()).containsExactly(CpuTime.class));
        assertThat(CpuTime.class.getFields()).extracting(Field::getName).containsExactly(Measuring.CPU_NANOS);
    }

    @Test
    void every_benchmark_belongs_to_a_suite() {
        Stream<String> known =
                Arrays.stream(Suite.values()).map(suite -> suite.benchmark().getName());

        Stream<String> compiled = BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .map(BenchmarkListEntry::getUserClassQName)
                .distinct();

        assertThat(compiled).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    private static Map<String, Long> callsByMethod(Collection<RunResult> results) {
        return results.stream()
                .map(result -> result.getParams().getBenchmark())
                .collect(groupingBy(name -> name.substring(name.lastIndexOf('.') + 1), counting()));
    }

    private static Map<String, Long> expected(Suite suite) {
        return switch (suite) {
            case TRACKER -> Map.of("completion", 3L, "completionWithNotes", 3L, "note", 3L);
            case SERDE -> Map.of("write", 4L, "read", 4L);
            case MEASURE -> Map.of("disagreement", 2L, "wholeMeasure", 2L);
        };
    }
}
