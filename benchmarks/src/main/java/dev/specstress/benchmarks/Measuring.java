package dev.specstress.benchmarks;

import dev.specstress.benchmarks.report.Figure;
import dev.specstress.benchmarks.report.Samples;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a suite round by round and puts each benchmark's samples together. */
final class Measuring {
    static final String BYTES_PER_OPERATION = "gc.alloc.rate.norm";
    /** {@link dev.specstress.benchmarks.clock.CpuTime#cpuNanos}. */
    static final String CPU_NANOS = "cpuNanos";

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream progress;

    /** @param progress told which round begins */
    Measuring(PrintStream progress) {
        this.progress = progress;
    }

    /** @throws RunnerException if a benchmark fails, or another run has the machine */
    List<Figure> measure(Suite suite, Effort effort) throws RunnerException {
        Map<Subject, Measured> measured = new LinkedHashMap<>();
        for (int round = 1; round <= effort.rounds(); round++) {
            progress.println(suite.label() + ": round " + round + " of " + effort.rounds());
            OutputFormat silent = OutputFormatFactory.createFormatInstance(progress, VerboseMode.SILENT);
            for (RunResult run : new Runner(effort.oneRound(suite), silent).run()) {
                measured.computeIfAbsent(Subject.of(run.getParams()), _ -> new Measured())
                        .add(run);
            }
        }
        return measured.entrySet().stream()
                .map(entry -> entry.getValue().figure(entry.getKey()))
                .toList();
    }

    private record Subject(String method, Map<String, String> parameters) {
        static Subject of(BenchmarkParams params) {
            String name = params.getBenchmark();
            Map<String, String> parameters = new LinkedHashMap<>();
            params.getParamsKeys().forEach(key -> parameters.put(key, params.getParam(key)));
            return new Subject(name.substring(name.lastIndexOf('.') + 1), parameters);
        }
    }

    private static final class Measured {
        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> bytes = new ArrayList<>();

        void add(RunResult run) {
            for (BenchmarkResult fork : run.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    // Both are per second of wall time, which cancels out.
                    perSecond.add(
                            iteration.getPrimaryResult().getScore() / score(iteration, CPU_NANOS) * NANOS_PER_SECOND);
                    bytes.add(score(iteration, BYTES_PER_OPERATION));
                }
            }
        }

        private static double score(IterationResult iteration, String name) {
            return iteration.getSecondaryResults().get(name).getScore();
        }

        Figure figure(Subject subject) {
            return new Figure(subject.method(), subject.parameters(), new Samples(perSecond), new Samples(bytes));
        }
    }
}
