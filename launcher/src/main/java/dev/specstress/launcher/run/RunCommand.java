package dev.specstress.launcher.run;

import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.launcher.cluster.ClusterFlags;
import dev.specstress.launcher.cluster.RegistryFlag;
import dev.specstress.launcher.input.InputFlags;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code specstress run}: one campaign from start to end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs one campaign to its end on this machine and writes its results to a directory.",
            "Models are simulated unless the campaign file or --base-url says where real ones are.",
            "The same command given again goes on where an interrupted run against --kafka was."
        })
public final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--campaign",
            paramLabel = "FILE",
            description = "The campaign, in YAML, or builtin:demo or builtin:frontier. Default: builtin:demo")
    private Path campaign;

    @Option(
            names = "--triples",
            paramLabel = "N",
            description = "Triples to generate, instead of the campaign's number.")
    private Integer triples;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every draw, instead of the campaign's.")
    private Long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go. Default: runs/<name>-<id>, the same for the same campaign.")
    private Path out;

    @Mixin
    private InputFlags inputs;

    @Mixin
    private ClusterFlags cluster;

    @Mixin
    private RegistryFlag registry;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "OpenAI-compatible endpoint for providers without a baseUrl, instead of the simulator.")
    private String baseUrl;

    @Mixin
    private SimulationFlags simulation;

    @Option(names = "--no-progress", description = "Show no progress, only the result.")
    private boolean noProgress;

    @Override
    public Integer call() throws InterruptedException {
        var console = new RunConsole(spec.commandLine().getOut(), System.out);
        return new CampaignRun(options(), console, Clock.systemUTC(), System.getenv()).execute();
    }

    private RunOptions options() {
        var topics = cluster.topics();
        return new RunOptions(
                Optional.ofNullable(campaign),
                new CampaignOverrides(
                        triples == null ? OptionalInt.empty() : OptionalInt.of(triples),
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                        inputs.scenarios(),
                        Optional.ofNullable(baseUrl),
                        inputs.taxonomy(),
                        inputs.specs()),
                Optional.ofNullable(out),
                cluster.named(registry),
                topics.prefix(),
                !noProgress,
                simulation.options());
    }
}
