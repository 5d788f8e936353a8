package dev.specstress.grader;

import dev.specstress.kit.process.ServiceProcess;
import dev.specstress.providers.ProvidersConfig;

/** The grader-service as a process. */
public final class GraderMain {
    private GraderMain() {}

    public static void main(String... arguments) {
        var schema = GraderConfig.schema().with(ProvidersConfig.schema());
        System.exit(ServiceProcess.run("grader-service", schema, GraderService::wire, arguments));
    }
}
