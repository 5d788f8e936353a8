package dev.specstress.benchmarks.calls;

import dev.specstress.benchmarks.jvm.BrokerProcess;
import dev.specstress.benchmarks.jvm.ChildJvm;
import dev.specstress.benchmarks.jvm.Memory;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The query worker, over and over in one JVM, with a broker and a mock beside it. */
public final class CallsBenchmark implements AutoCloseable {
    /** What promptfoo 0.123.1 was measured at. */
    private static final Campaign TWELVE_MODELS = new Campaign(12, 1_200, 1_000, 200);

    /** As many calls as in the worker's benchmark, but over HTTP. */
    private static final Campaign MANY_AND_SLOW = new Campaign(12, 2_500, 5_000, 1_000);

    private static final Campaign FEW = new Campaign(2, 50, 50, 20);

    private final PrintStream progress;
    private final ChildJvm broker = BrokerProcess.start();
    private final ChildJvm mock = MockModels.start();

    private CallsBenchmark(PrintStream progress) {
        this.progress = progress;
    }

    /** Measures and returns a table and a line of JSON; {@code progress} is told each run as it ends. */
    public static String run(boolean quick, PrintStream progress) {
        try (CallsBenchmark benchmark = new CallsBenchmark(progress)) {
            return quick ? benchmark.measure(FEW, 2, FEW, 1) : benchmark.measure(TWELVE_MODELS, 6, MANY_AND_SLOW, 3);
        }
    }

    private String measure(Campaign asked, int runs, Campaign slow, int slowRuns) {
        String bootstrapServers = broker.read();
        int port = Integer.parseInt(mock.read());
        mock.ask("0");
        double ceiling = MockCeiling.of(port);
        progress.println("the mock alone: %,.0f calls/s".formatted(ceiling));
        List<Leg> legs = new ArrayList<>();
        legs.add(repeat("asked", bootstrapServers, port, asked, runs));
        legs.add(repeat("slow", bootstrapServers, port, slow, slowRuns));
        return new CallsReport(ceiling, legs).text();
    }

    /** In one JVM, so that the first run is of cold code and the memory of later ones shows what stays. */
    private Leg repeat(String name, String bootstrapServers, int port, Campaign campaign, int runs) {
        mock.ask(Long.toString(campaign.latencyMillis()));
        List<Took> took = new ArrayList<>();
        List<Memory> memory = new ArrayList<>();
        try (ChildJvm worker = WorkerProcess.start(name, bootstrapServers, port)) {
            worker.read();
            for (int run = 1; run <= runs; run++) {
                Took one = Took.of(worker.ask(campaign.line()));
                took.add(one);
                memory.add(worker.memory());
                progress.println("run %d: %,d calls in %.2f s, steady %,.0f/s, %d MB resident"
                        .formatted(
                                run,
                                campaign.calls(),
                                one.seconds(),
                                one.steady(),
                                memory.getLast().now()));
            }
        }
        return new Leg(campaign, took, memory);
    }

    @Override
    public void close() {
        mock.close();
        broker.close();
    }
}
