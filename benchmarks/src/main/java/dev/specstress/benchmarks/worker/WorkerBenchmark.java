package dev.specstress.benchmarks.worker;

import dev.specstress.benchmarks.jvm.BrokerProcess;
import dev.specstress.benchmarks.jvm.ChildJvm;
import dev.specstress.benchmarks.jvm.Memory;
import dev.specstress.benchmarks.report.Samples;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All contenders at the same work in turn, with one broker beside them. */
public final class WorkerBenchmark implements AutoCloseable {
    private final Effort effort;
    private final PrintStream progress;
    private final ChildJvm broker = BrokerProcess.start();
    private final Map<Contender, ChildJvm> contenders = new EnumMap<>(Contender.class);
    private final Map<Turn, List<Double>> speeds = new HashMap<>();
    private final Map<Turn, Memory> memories = new HashMap<>();
    private int groups;

    private record Turn(Contender contender, Duration latency) {}

    private WorkerBenchmark(Effort effort, PrintStream progress) {
        this.effort = effort;
        this.progress = progress;
    }

    /** Measures and returns a table and a line of JSON; {@code progress} is told each figure as it comes. */
    public static String run(boolean quick, PrintStream progress) {
        Effort effort = quick ? Effort.QUICK : Effort.FULL;
        try (WorkerBenchmark benchmark = new WorkerBenchmark(effort, progress)) {
            return benchmark.measure().text();
        }
    }

    private WorkerReport measure() {
        String bootstrapServers = broker.read();
        progress.println("writing %,d queries".formatted(effort.records()));
        InputTopic.fill(bootstrapServers, effort.records());
        for (Contender contender : Contender.values()) {
            ChildJvm jvm = ContenderProcess.start(contender, bootstrapServers);
            contenders.put(contender, jvm);
            jvm.read();
        }
        for (int round = 1; round <= effort.rounds(); round++) {
            for (Duration latency : effort.latencies()) {
                for (Contender contender : Contender.values()) {
                    take(new Turn(contender, latency), round);
                }
            }
        }
        return report();
    }

    private void take(Turn turn, int round) {
        ChildJvm jvm = contenders.get(turn.contender());
        groups++;
        Work work = new Work(
                turn.latency(),
                effort.inFlight(),
                "g-" + groups,
                InputTopic.QUERIES,
                effort.records(),
                InputTopic.RESPONSES);
        Span span = effort.span();
        double speed = Double.parseDouble(
                jvm.ask("%d %d %s".formatted(span.warmUpMillis(), span.measuredMillis(), work.line())));
        Memory memory = jvm.memory();
        speeds.computeIfAbsent(turn, _ -> new ArrayList<>()).add(speed);
        memories.put(turn, memory);
        progress.println("round %d, %d ms, %s: %,.0f records/s, at most %d MB resident"
                .formatted(round, turn.latency().toMillis(), turn.contender().label(), speed, memory.most()));
    }

    private WorkerReport report() {
        List<Standing> standings = new ArrayList<>();
        for (Duration latency : effort.latencies()) {
            for (Contender contender : Contender.values()) {
                Turn turn = new Turn(contender, latency);
                standings.add(new Standing(contender, latency, new Samples(speeds.get(turn)), memories.get(turn)));
            }
        }
        return new WorkerReport(effort.inFlight(), standings);
    }

    @Override
    public void close() {
        contenders.values().forEach(ChildJvm::close);
        broker.close();
    }
}
