package dev.specstress.launcher.deploy;

import dev.specstress.generator.GeneratorConfig;
import dev.specstress.generator.GeneratorMain;
import dev.specstress.grader.GraderConfig;
import dev.specstress.grader.GraderMain;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.process.ServiceProcess;
import dev.specstress.providers.ProcessModels;
import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.ScoringMain;
import dev.specstress.worker.QueryWorkerConfig;
import dev.specstress.worker.QueryWorkerMain;
import java.nio.file.Path;

/** A service as it is deployed: its process, its keys and its example file. */
enum DeployedService {
    GENERATOR("generator-service", GeneratorMain.class, GeneratorConfig.schema(), true),
    WORKER("query-worker", QueryWorkerMain.class, QueryWorkerConfig.schema(), true),
    SCORING("scoring-streams", ScoringMain.class, ScoringConfig.schema(), false),
    GRADER("grader-service", GraderMain.class, GraderConfig.schema(), true);

    /** The checkout; tests of this module run in its folder. */
    static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private final String title;
    private final Class<?> main;
    private final ConfigSchema own;
    private final boolean callsModels;

    DeployedService(String title, Class<?> main, ConfigSchema own, boolean callsModels) {
        this.title = title;
        this.main = main;
        this.own = own;
        this.callsModels = callsModels;
    }

    String title() {
        return title;
    }

    String mainClass() {
        return main.getName();
    }

    /** The keys nobody else declares. */
    ConfigSchema own() {
        return own;
    }

    boolean callsModels() {
        return callsModels;
    }

    /** Every key it takes. */
    ConfigSchema schema() {
        return ServiceProcess.schemaOf(callsModels ? own.with(ProcessModels.schema()) : own);
    }

    Path exampleFile() {
        return CHECKOUT.resolve("deploy/config/" + title + ".properties");
    }
}
