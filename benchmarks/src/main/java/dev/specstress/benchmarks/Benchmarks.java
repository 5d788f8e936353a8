package dev.specstress.benchmarks;

import dev.specstress.benchmarks.report.Report;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Optional<Scene> scene = names.size() == 1 ? Scene.named(names.getFirst()) : Optional.empty();
        if (suite.isEmpty() && scene.isEmpty() || !List.of("--quick").containsAll(flags)) {
            err.println("usage: benchmarks/run " + labels() + " [--quick], not " + arguments);
            return BAD_USAGE;
        }
        boolean quick = !flags.isEmpty();
        return scene.map(each -> run(each, quick))
                .orElseGet(() -> run(suite.orElseThrow(), quick ? Effort.QUICK : Effort.FULL));
    }

    private static String labels() {
        return Stream.concat(
                        Arrays.stream(Suite.values()).map(Suite::label),
                        Arrays.stream(Scene.values()).map(Scene::label))
                .collect(Collectors.joining("|"));
    }

    private int run(Scene scene, boolean quick) {
        try {
            out.print(scene.run(quick, err));
            return 0;
        } catch (RuntimeException e) {
            err.println(scene.label() + " could not be measured: " + e.getMessage());
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
