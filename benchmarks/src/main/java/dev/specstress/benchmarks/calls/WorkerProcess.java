package dev.specstress.benchmarks.calls;

import dev.specstress.benchmarks.jvm.Answers;
import dev.specstress.benchmarks.jvm.ChildJvm;
import java.net.URI;

/** The query worker in a JVM of its own: carries out one campaign for each line. */
final class WorkerProcess {
    private static final String LARGEST_HEAP = "512m";

    private WorkerProcess() {}

    /** @param name no other worker of the same broker has it */
    static ChildJvm start(String name, String bootstrapServers, int mockPort) {
        return ChildJvm.start(WorkerProcess.class, LARGEST_HEAP, name, bootstrapServers, Integer.toString(mockPort));
    }

    public static void main(String[] arguments) throws Exception {
        URI mock = URI.create("http://127.0.0.1:" + arguments[2] + "/v1");
        int[] runs = {0};
        Answers.give("ready", line -> {
            runs[0]++;
            return new WorkerRun(arguments[1], mock, arguments[0] + runs[0], Campaign.of(line))
                    .carryOut()
                    .line();
        });
        System.exit(0);
    }
}
