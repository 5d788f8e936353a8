package dev.specstress.benchmarks;

import dev.specstress.benchmarks.join.JoinBench;
import dev.specstress.benchmarks.join.JoinReport;
import dev.specstress.benchmarks.report.Report;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/** Runs one suite and prints a table, then a line of JSON. Progress and complaints go to the error stream. */
public final class Benchmarks {
    private static final int BAD_USAGE = 2;
    private static final String JOIN = "join";

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
        boolean join = names.equals(List.of(JOIN));
        if ((suite.isEmpty() && !join) || !List.of("--quick").containsAll(flags)) {
            err.println("usage: benchmarks/run " + Suite.labels() + "|" + JOIN + " [--quick], not " + arguments);
            return BAD_USAGE;
        }
        if (join) {
            return join(!flags.isEmpty());
        }
        return run(suite.get(), flags.isEmpty() ? Effort.FULL : Effort.QUICK);
    }

    /** The one suite that measures several parts together: a broker, an application and the time on the wall. */
    private int join(boolean quick) {
        try {
            JoinReport report = new JoinBench(err).run(quick);
            out.print(report.table());
            out.println(report.json());
            return 0;
        } catch (Exception e) {
            err.println(JOIN + " could not be measured: " + e.getMessage());
            return 1;
        }
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
