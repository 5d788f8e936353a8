package dev.specstress.worker;

import dev.specstress.kit.process.ServiceProcess;
import dev.specstress.providers.ProcessModels;

/** The query-worker as a process. */
public final class QueryWorkerMain {
    private QueryWorkerMain() {}

    public static void main(String... arguments) {
        var schema = QueryWorkerConfig.schema().with(ProcessModels.schema());
        System.exit(ServiceProcess.run("query-worker", schema, QueryWorkerService::wire, arguments));
    }
}
