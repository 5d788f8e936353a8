package dev.specstress.launcher.run;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.ImportLoader;
import dev.specstress.inputs.campaign.SpecOverride;
import dev.specstress.launcher.cluster.ClusterFlags;
import dev.specstress.launcher.cluster.RegistryFlag;
import dev.specstress.launcher.input.RuleFlags;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code specstress import}: complete rows from elsewhere, each taken up where it stands. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes rows in the published dataset's columns, JSON Lines, CSV or Parquet, and goes on where they stand:",
            "rows with positions are measured, rows with answers are placed first; no answer is asked for again.",
            "Without --campaign no model is called, and only rows with positions can be used."
        })
public final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The rows.")
    private Path file;

    @Option(
            names = "--campaign",
            paramLabel = "FILE",
            description = "The campaign that says who places and grades answers, and which spec governs which model.")
    private Path campaign;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go. Default: runs/<name>-<id>, the same for the same rows.")
    private Path out;

    @Mixin
    private RuleFlags rules;

    @Mixin
    private ClusterFlags cluster;

    @Mixin
    private RegistryFlag registry;

    @Mixin
    private SimulationFlags simulation;

    @Option(names = "--no-progress", description = "Show no progress, only the result.")
    private boolean noProgress;

    @Override
    public Integer call() throws InterruptedException {
        var named = Optional.ofNullable(campaign);
        List<SpecOverride> specs = rules.specs();
        if (named.isEmpty() && !specs.isEmpty()) {
            throw new UserErrorException("--spec: needs --campaign, which says who grades");
        }
        var overrides = new CampaignOverrides(
                OptionalInt.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), rules.taxonomy(), specs);
        var topics = cluster.topics();
        var options = new RunOptions(
                named,
                overrides,
                Optional.ofNullable(out),
                cluster.named(registry),
                topics.prefix(),
                !noProgress,
                simulation.options());
        var console = new RunConsole(spec.commandLine().getOut(), System.out);
        var loaded = new ImportLoader().load(file, named, overrides);
        return new CampaignRun(options, console, Clock.systemUTC(), System.getenv()).execute(loaded);
    }
}
