package dev.specstress.launcher.regrade;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.launcher.cluster.ClusterFlags;
import dev.specstress.launcher.cluster.RegistryFlag;
import dev.specstress.launcher.input.SpecFlag;
import dev.specstress.launcher.run.RunConsole;
import dev.specstress.launcher.run.SimulationFlags;
import dev.specstress.launcher.run.StackSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code specstress regrade}: the answers of a finished run judged again. */
@Command(
        name = "regrade",
        mixinStandardHelpOptions = true,
        description = {
            "Judges the stored answers of a run again, by another spec or other graders, and shows both gradings side by side.",
            "No subject is asked again and nothing is placed again. The same command given again after an interruption goes on."
        })
public final class RegradeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN_DIR", description = "The directory that run wrote its results to.")
    private Path directory;

    @Option(
            names = "--spec",
            paramLabel = "FILE[=MODEL,...]",
            description = {
                "The spec to judge by, and the subjects whose answers it judges; may be given several times.",
                "Without models: all that were graded. Without --spec: each by the spec it was graded by."
            })
    private List<String> specs = new ArrayList<>();

    @Option(
            names = "--graders-of",
            paramLabel = "CAMPAIGN",
            description = "Campaign file, or builtin:NAME, whose graders judge instead of the run's own.")
    private Path gradersOf;

    @Mixin
    private ClusterFlags cluster;

    @Mixin
    private RegistryFlag registry;

    @Option(
            names = "--services-elsewhere",
            description = "Start no services: those that run on the cluster of --kafka do the grading.")
    private boolean servicesElsewhere;

    @Mixin
    private SimulationFlags simulation;

    @Option(names = "--no-progress", description = "Show no progress, only the result.")
    private boolean noProgress;

    @Override
    public Integer call() throws InterruptedException {
        var console = new RunConsole(spec.commandLine().getOut(), System.out);
        return new Regrade(options(), console, Clock.systemUTC(), System.getenv()).execute();
    }

    private RegradeOptions options() {
        if (specs.isEmpty() && gradersOf == null) {
            throw new UserErrorException("--spec: required, or --graders-of; else nothing would be new");
        }
        var topics = cluster.topics();
        var own = cluster.named(registry);
        if (servicesElsewhere && own.isEmpty()) {
            throw new UserErrorException("--services-elsewhere: wants --kafka too");
        }
        return new RegradeOptions(
                directory,
                specs.stream().map(SpecFlag::parse).toList(),
                Optional.ofNullable(gradersOf),
                new StackSettings(own, topics.prefix(), simulation.options(), true),
                servicesElsewhere,
                !noProgress);
    }
}
