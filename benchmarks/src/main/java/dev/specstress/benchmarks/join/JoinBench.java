package dev.specstress.benchmarks.join;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast are scenarios joined with their responses? Every contender reads the same two topics on one broker in this
 * JVM and must write the same sets; whoever does not has no figure. Rounds take turns, each in another order.
 */
public final class JoinBench {
    static final List<Contender> CONTENDERS =
            List.of(new HashMapLoop(), OurAssembly.exactlyOnce(), OurAssembly.atLeastOnce(), new GrowingRecord());

    private final PrintStream progress;

    JoinBench(PrintStream progress) {
        this.progress = progress;
    }

    /** The table, and below it the line of JSON. */
    public static String print(boolean quick, PrintStream progress) {
        try {
            JoinReport report = new JoinBench(progress).run(quick ? JoinEffort.quick() : JoinEffort.full());
            return report.table() + report.json() + "\n";
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** @throws Exception if a contender fails, does not end, or writes other sets than it should */
    JoinReport run(JoinEffort effort) throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start()) {
            KafkaAccess kafka = new DirectKafkaAccess(
                    KafkaSettings.of(broker.bootstrapServers(), "mock://join", new TopicNames("")),
                    "join",
                    new SimpleMeterRegistry());
            return new JoinReport(effort.label(), measure(effort, kafka, broker.directory()));
        }
    }

    private List<JoinFigure> measure(JoinEffort effort, KafkaAccess kafka, Path directory) throws Exception {
        try (JoinTopics topics = JoinTopics.prepare(kafka)) {
            List<JoinInput> inputs = new ArrayList<>();
            for (JoinLoad load : effort.loads()) {
                progress.println("join: writing " + load.scenarios() + " scenarios of " + load.label());
                String name = load.models() + "-" + load.textBytes();
                inputs.add(JoinInput.write(
                        load, topics.create("scenarios-" + name), topics.create("responses-" + name), kafka));
            }
            JoinTurn turn = new JoinTurn(kafka, topics, directory.resolveSibling(directory.getFileName() + "-state"));
            Map<JoinFigure.Of, List<JoinTurn.Taken>> taken = new LinkedHashMap<>();
            inputs.forEach(input -> CONTENDERS.forEach(
                    contender -> taken.put(new JoinFigure.Of(input.load(), contender.label()), new ArrayList<>())));
            for (int round = -effort.warmUps(); round < effort.rounds(); round++) {
                boolean warmUp = round < 0;
                List<Contender> order = new ArrayList<>(CONTENDERS);
                Collections.rotate(order, Math.floorMod(round, order.size()));
                for (JoinInput input : warmUp ? inputs.subList(0, 1) : inputs) {
                    for (Contender contender : order) {
                        JoinTurn.Taken took = turn.take(contender, input);
                        progress.printf(
                                "join: %s %d, %s, %s: %.2f s, %.2f s of processors%n",
                                warmUp ? "warm-up" : "round",
                                warmUp ? round + effort.warmUps() : round,
                                input.load().label(),
                                contender.label(),
                                took.seconds(),
                                took.cpuSeconds());
                        if (!warmUp) {
                            taken.get(new JoinFigure.Of(input.load(), contender.label()))
                                    .add(took);
                        }
                    }
                }
            }
            return taken.entrySet().stream()
                    .map(each -> JoinFigure.of(each.getKey(), each.getValue()))
                    .toList();
        }
    }
}
