package dev.specstress.benchmarks;

import dev.specstress.benchmarks.report.Report;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/** Runs one suite and prints a table, then a line of JSON. Progress and complaints go to the error stream. */
public final class Benchmarks {
    private static final int BAD_USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    Benchmarks(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Benchmarks(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        List<String> names = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        List<String> flags =
                arguments.stream().filter(argument -> argument.startsWith("--")).toList();
        Optional<Suite> suite = names.size() == 1 ? Suite.named(names.getFirst()) : Optional.empty();
        if (suite.isEmpty() || !List.of("--quick").containsAll(flags)) {
            err.println("usage: benchmarks/run " + Suite.labels() + " [--quick], not " + arguments);
            return BAD_USAGE;
        }
        return run(suite.get(), flags.isEmpty() ? Effort.FULL : Effort.QUICK);
    }

    private int run(Suite suite, Effort effort) {
        try {
            Report report = new Report(
                    suite.label(),
                    effort.label(),
                    Runtime.version().toString(),
                    Runtime.getRuntime().availableProcessors(),
                    new Measuring(err).measure(suite, effort));
            out.print(report.table());
            out.println(report.json());
            return 0;
        } catch (RunnerException e) {
            err.println(suite.label() + " could not be measured: " + e.getMessage());
            return 1;
        }
    }
}
