package dev.specstress.grader;

import dev.specstress.kit.process.ServiceProcess;
import dev.specstress.providers.ProcessModels;

/** The grader-service as a process. */
public final class GraderMain {
    private GraderMain() {}

    public static void main(String... arguments) {
        var schema = GraderConfig.schema().with(ProcessModels.schema());
        System.exit(ServiceProcess.run("grader-service", schema, GraderService::wire, arguments));
    }
}
