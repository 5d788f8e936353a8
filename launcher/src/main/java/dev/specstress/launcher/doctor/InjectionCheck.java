package dev.specstress.launcher.doctor;

import dev.specstress.grader.injection.InjectionSuite;
import dev.specstress.grader.injection.Role;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.inputs.demo.BuiltInCampaigns;
import dev.specstress.launcher.models.ProviderKeys;
import dev.specstress.launcher.run.CalledModels;
import dev.specstress.launcher.run.LocalModels;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.simulator.SimulatorOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Puts the injection suite before judges of a campaign. */
final class InjectionCheck {
    private static final int IN_FLIGHT = 16;

    private final Duration allowance;
    private final Map<String, String> environment;
    private final SimulatorOptions simulator;
    private final Consumer<String> out;

    /** @param allowance how long one call may take */
    InjectionCheck(
            Duration allowance, Map<String, String> environment, SimulatorOptions simulator, Consumer<String> out) {
        this.allowance = allowance;
        this.environment = environment;
        this.simulator = simulator;
        this.out = out;
    }

    private record Judge(ModelEntry model, Role role) {}

    /**
     * Prints how each judge stood up.
     *
     * @param names of the models to try, in either role; the campaign's graders and matcher in theirs if empty
     * @return the process's exit code: 1 if a judge gave nothing that could be read
     * @throws UserErrorException if the campaign or a name cannot be used
     */
    int of(Optional<Path> campaign, List<String> names, int repeats) throws InterruptedException {
        var loaded = new CampaignLoader()
                .load(campaign.or(() -> Optional.of(Path.of(BuiltInCampaigns.DEMO))), CampaignOverrides.none());
        var judges = judges(loaded, names);
        var called = called(loaded, judges);
        var clock = Clock.systemUTC();
        var suite = new InjectionSuite(repeats, loaded.campaign().getSeed(), allowance, clock, IN_FLIGHT);
        var code = 0;
        try (var models = LocalModels.open(
                called,
                simulator,
                ProviderKeys.read(called.addresses(), environment),
                new SimpleMeterRegistry(),
                clock)) {
            for (var judge : judges) {
                var report = suite.run(models.client(), judge.model(), judge.role());
                InjectionWords.of(judge.model(), report, suite.calls(judge.role()))
                        .forEach(out);
                code = report.fair().of() == 0 ? 1 : code;
            }
        }
        return code;
    }

    private static List<Judge> judges(LoadedCampaign loaded, List<String> names) {
        var judges = new ArrayList<Judge>();
        if (names.isEmpty()) {
            loaded.campaign().getGraders().forEach(grader -> judges.add(new Judge(grader, Role.GRADER)));
            judges.add(new Judge(loaded.campaign().getMatcher(), Role.MATCHER));
            return judges;
        }
        for (var name : names) {
            var model = loaded.models()
                    .filter(one -> one.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UserErrorException("--judge: the campaign has no model " + name));
            judges.add(new Judge(model, Role.GRADER));
            judges.add(new Judge(model, Role.MATCHER));
        }
        return judges;
    }

    private static CalledModels called(LoadedCampaign loaded, List<Judge> judges) {
        var addresses = new HashMap<String, ProviderAddress>();
        var models = new HashSet<ModelEntry>();
        for (var judge : judges) {
            models.add(judge.model());
            addresses.put(
                    judge.model().getProvider(),
                    loaded.addresses().get(judge.model().getProvider()));
        }
        return new CalledModels(
                List.copyOf(models),
                addresses,
                loaded.limits(),
                Set.of(),
                loaded.campaign().getSeed());
    }
}
