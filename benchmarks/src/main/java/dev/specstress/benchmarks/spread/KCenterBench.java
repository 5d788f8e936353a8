package dev.specstress.benchmarks.spread;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.specstress.embeddings.spread.Spread;
import dev.specstress.embeddings.spread.WeightedKCenter;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How long does it take to choose 5,000 of 100,000 scenarios, and how much memory? Once over points that lie in clusters,
 * as questions do, and once over points without any structure, which are the hardest: nothing learnt of one distance says
 * anything of another.
 */
public final class KCenterBench {
    private static final String ROW = "| %-10s | %8s | %8s | %9s | %9s | %8s | %9s |%n";

    private KCenterBench() {}

    /** The table, and below it the line of JSON. */
    public static String print(boolean quick, PrintStream progress) {
        int points = quick ? 2_000 : 100_000;
        int wanted = quick ? 100 : 5_000;
        StringBuilder table = new StringBuilder();
        table.append(ROW.formatted("points", "of", "chosen", "wall s", "cpu s", "heap MB", "x least"));
        table.append("|---|--:|--:|--:|--:|--:|--:|%n".formatted());
        var json = new ObjectMapper().createObjectNode();
        json.put("suite", "k-center")
                .put("jdk", Runtime.version().toString())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("points", points)
                .put("chosen", wanted);
        for (SamplePoints.Kind kind : SamplePoints.Kind.values()) {
            progress.println("k-center: making " + points + " " + kind.label() + " points");
            SamplePoints sample = SamplePoints.of(kind, points, 1);
            long cpu = processNanos();
            long begun = System.nanoTime();
            Spread spread = WeightedKCenter.select(sample.vectors(), sample.weights(), wanted);
            double seconds = (System.nanoTime() - begun) / 1e9;
            double cpuSeconds = (processNanos() - cpu) / 1e9;
            long heap = HeapPeak.megabytes();
            table.append(ROW.formatted(
                    kind.label(),
                    "%,d".formatted(points),
                    "%,d".formatted(spread.centers().size()),
                    decimal(seconds),
                    decimal(cpuSeconds),
                    "%,d".formatted(heap),
                    decimal(spread.atMostTimesTheLeast())));
            json.putObject(kind.label())
                    .put("wallSeconds", rounded(seconds))
                    .put("cpuSeconds", rounded(cpuSeconds))
                    .put("heapMb", heap)
                    .put("atMostTimesTheLeast", rounded(spread.atMostTimesTheLeast()));
        }
        return table + json.toString() + "\n";
    }

    private static long processNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
