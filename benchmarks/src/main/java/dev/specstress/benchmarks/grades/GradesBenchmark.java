package dev.specstress.benchmarks.grades;

import dev.specstress.benchmarks.report.Samples;
import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.grader.GraderConfig;
import dev.specstress.grader.GraderService;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.Providers;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Broker, grader service, provider SDK over HTTP and simulated graders in one JVM, as {@code specstress run} has them: tasks are
 * there, and are judged as fast as it goes.
 */
public final class GradesBenchmark {
    private static final int PARTITIONS = 2;
    private static final int WARM = 400;
    private static final int FULL = 2_000;
    private static final int RUNS = 5;
    private static final int FEW = 60;
    private static final Duration STOP = Duration.ofSeconds(10);

    private GradesBenchmark() {}

    /** Measures and returns a table and a line of JSON; {@code progress} is told each run as it ends. */
    public static String run(boolean quick, PrintStream progress) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Clock clock = Clock.systemUTC();
        try (EmbeddedKafka broker = EmbeddedKafka.start();
                ProviderSimulator simulator = ProviderSimulator.start(SimulatorOptions.defaults());
                Providers models = providers(simulator, meters, clock)) {
            KafkaAccess kafka = new DirectKafkaAccess(
                    KafkaSettings.of(broker.bootstrapServers(), "mock://bench-grades", new TopicNames("bench.")),
                    "bench",
                    meters);
            new TopicProvisioner(kafka)
                    .provision(
                            TopicPlan.ofCatalogue(kafka.topics(), Set.of("sim"), PARTITIONS),
                            Optional.empty(),
                            Duration.ofSeconds(60));
            GraderService grader = new GraderService(GraderConfig.defaults(), kafka, models, meters, clock);
            grader.start();
            try (GradeTopics topics = new GradeTopics(kafka, clock)) {
                return measure(topics, quick, progress);
            } finally {
                grader.stop(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Providers providers(ProviderSimulator simulator, SimpleMeterRegistry meters, Clock clock) {
        ProviderSettings settings = new ProviderSettings(
                "sim",
                simulator.openAiBaseUrl(),
                Optional.empty(),
                ProviderSettings.OPENAI_COMPATIBLE,
                Duration.ofMinutes(10));
        return new Providers(List.of(settings), RetryPolicy.STANDARD, meters, Pacing.sleeping(clock, 1));
    }

    private static String measure(GradeTopics topics, boolean quick, PrintStream progress) {
        int each = quick ? FEW : FULL;
        topics.judge(quick ? FEW : WARM);
        List<Double> perSecond = new ArrayList<>();
        List<Double> perCpuSecond = new ArrayList<>();
        for (int run = 1; run <= (quick ? 1 : RUNS); run++) {
            long cpu = cpuNanos();
            double seconds = topics.judge(each);
            double cpuSeconds = (cpuNanos() - cpu) / 1e9;
            perSecond.add(each / seconds);
            perCpuSecond.add(each / cpuSeconds);
            progress.println("run %d: %,d grades in %.2f s, %.0f/s; %.2f s of processor time"
                    .formatted(run, each, seconds, each / seconds, cpuSeconds));
        }
        return text(each, new Samples(perSecond), new Samples(perCpuSecond));
    }

    private static String text(int each, Samples perSecond, Samples perCpuSecond) {
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        return """
                | grades a run | spec KB | median/s | least/s | most/s | median/cpu s | heap MB |
                |--:|--:|--:|--:|--:|--:|--:|
                | %,d | 250 | %.0f | %.0f | %.0f | %.0f | %d |
                {"suite": "grades", "grades": %d, "medianPerSecond": %.0f, "leastPerSecond": %.0f, "mostPerSecond": %.0f, \
                "medianPerCpuSecond": %.0f, "heapMb": %d, "processors": %d}
                """.formatted(
                        each,
                        perSecond.median(),
                        perSecond.least(),
                        perSecond.most(),
                        perCpuSecond.median(),
                        heap,
                        each,
                        perSecond.median(),
                        perSecond.least(),
                        perSecond.most(),
                        perCpuSecond.median(),
                        heap,
                        Runtime.getRuntime().availableProcessors());
    }

    /** Of this whole process: broker, service and simulator. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
