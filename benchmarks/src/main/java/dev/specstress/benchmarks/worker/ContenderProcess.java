package dev.specstress.benchmarks.worker;

import dev.specstress.benchmarks.jvm.Answers;
import dev.specstress.benchmarks.jvm.ChildJvm;
import java.util.Locale;

/** One contender in a JVM of its own. It is given work and how long to do it, and answers with its speed. */
final class ContenderProcess {
    private static final String LARGEST_HEAP = "512m";

    private ContenderProcess() {}

    static ChildJvm start(Contender contender, String bootstrapServers) {
        return ChildJvm.start(ContenderProcess.class, LARGEST_HEAP, contender.name(), bootstrapServers);
    }

    public static void main(String[] arguments) throws Exception {
        Contender contender = Contender.valueOf(arguments[0]);
        Answers.give("ready", line -> {
            String[] parts = line.split(" ", 3);
            Span span = new Span(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            Work work = Work.of(parts[2]);
            try (Contestant contestant = contender.begin(arguments[1], work)) {
                return String.format(Locale.ROOT, "%.3f", span.recordsPerSecond(contestant, work.records()));
            }
        });
        System.exit(0);
    }
}
