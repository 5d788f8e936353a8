package dev.specstress.generator;

import dev.specstress.kit.process.ServiceProcess;
import dev.specstress.providers.ProcessModels;

/** The generator-service as a process. */
public final class GeneratorMain {
    private GeneratorMain() {}

    public static void main(String... arguments) {
        var schema = GeneratorConfig.schema().with(ProcessModels.schema());
        System.exit(ServiceProcess.run("generator-service", schema, GeneratorService::wire, arguments));
    }
}
