package dev.specstress.launcher.submit;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.launcher.cluster.ClusterFlags;
import dev.specstress.launcher.cluster.OpenCluster;
import dev.specstress.launcher.cluster.RegistryFlag;
import dev.specstress.launcher.input.InputFlags;
import dev.specstress.launcher.input.QuarantineReport;
import dev.specstress.launcher.models.SpokenWire;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code specstress submit}: hands a campaign to services that run elsewhere. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a campaign, its taxonomy and its specs on their topics and prints the campaign's id.",
            "Services that run on the cluster do the rest, at the addresses of their own configuration."
        })
public final class SubmitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--campaign", paramLabel = "FILE", required = true, description = "The campaign, in YAML.")
    private Path campaign;

    @Mixin
    private InputFlags inputs;

    @Mixin
    private ClusterFlags cluster;

    @Mixin
    private RegistryFlag registry;

    @Override
    public Integer call() throws InterruptedException {
        var names = cluster.topics();
        var own = cluster.required(registry);
        var loaded = new CampaignLoader().load(Optional.of(campaign), overrides());
        var report = QuarantineReport.of(loaded);
        report.lines().forEach(spec.commandLine().getErr()::println);
        requireAddresses(loaded);
        OpenCluster.with(own, names, "specstress-submit", kafka -> {
            RequiredTopics.of(loaded, names).check(kafka);
            try (var submission = new Submission(kafka, loaded, Clock.systemUTC())) {
                submission.submit();
            }
        });
        spec.commandLine().getOut().println(loaded.campaign().getCampaignId());
        return 0;
    }

    private CampaignOverrides overrides() {
        return new CampaignOverrides(
                OptionalInt.empty(),
                OptionalLong.empty(),
                inputs.scenarios(),
                Optional.empty(),
                inputs.taxonomy(),
                inputs.specs());
    }

    /** Without an address a campaign counts as simulated; nobody here knows whether the services agree. */
    private void requireAddresses(LoadedCampaign loaded) {
        loaded.addresses().forEach(SpokenWire::of);
        new TreeMap<>(loaded.addresses())
                .entrySet().stream()
                        .filter(address -> address.getValue() instanceof ProviderAddress.BuiltInSimulator)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .ifPresent(provider -> {
                            throw new UserErrorException(campaign + ": providers." + provider
                                    + ".baseUrl: required by submit, which starts no simulator; with simulated: true if"
                                    + " one answers there");
                        });
    }
}
