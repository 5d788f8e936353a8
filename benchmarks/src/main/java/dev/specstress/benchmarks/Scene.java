package dev.specstress.benchmarks;

import dev.specstress.benchmarks.calls.CallsBenchmark;
import dev.specstress.benchmarks.diagnosis.DiagnosisBench;
import dev.specstress.benchmarks.grades.GradesBenchmark;
import dev.specstress.benchmarks.join.JoinBench;
import dev.specstress.benchmarks.spread.KCenterBench;
import dev.specstress.benchmarks.worker.WorkerBenchmark;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whole parts at work with a broker beside them, each in a JVM of its own; what can be named on the command line. */
enum Scene {
    WORKER(WorkerBenchmark::run),
    CALLS(CallsBenchmark::run),
    GRADES(GradesBenchmark::run),
    JOIN(JoinBench::print),
    K_CENTER(KCenterBench::print),
    DIAGNOSIS(DiagnosisBench::print);

    /** Measures, and returns what is to be printed, a line of JSON last. */
    private interface Measured {
        String run(boolean quick, PrintStream progress);
    }

    private final Measured measured;

    Scene(Measured measured) {
        this.measured = measured;
    }

    static Optional<Scene> named(String name) {
        return Arrays.stream(values())
                .filter(scene -> scene.label().equals(name))
                .findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String run(boolean quick, PrintStream progress) {
        return measured.run(quick, progress);
    }
}
