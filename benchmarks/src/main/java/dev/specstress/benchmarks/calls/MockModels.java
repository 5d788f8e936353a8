package dev.specstress.benchmarks.calls;

import dev.specstress.benchmarks.jvm.Answers;
import dev.specstress.benchmarks.jvm.ChildJvm;
import java.time.Duration;

/** The mock in a JVM of its own; says its port first, and takes a new latency, in milliseconds, with each line. */
final class MockModels {
    private static final String LARGEST_HEAP = "256m";

    private MockModels() {}

    static ChildJvm start() {
        return ChildJvm.start(MockModels.class, LARGEST_HEAP);
    }

    public static void main(String[] arguments) throws Exception {
        MockServer server = new MockServer();
        Thread.ofPlatform().daemon().name("mock").start(server);
        Answers.give(Integer.toString(server.port()), line -> {
            server.latency(Duration.ofMillis(Long.parseLong(line)));
            return line;
        });
        System.exit(0);
    }
}
