package dev.specstress.launcher.doctor;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.launcher.cluster.ClusterFlags;
import dev.specstress.launcher.cluster.RegistryFlag;
import dev.specstress.launcher.doctor.Finding.Mark;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code specstress doctor}: what is usable from here. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Says which providers are usable, with one cheap call to each that has a key or wants none; prints no key.",
            "Looks at the JDK too and, where they are named, at the Kafka cluster and its schema registry."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all that were tried answered", "1:one did not", "2:wrong input"})
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--campaign",
            paramLabel = "FILE",
            description = "The campaign whose providers to look at. Default: the four official ones, with the keys that"
                    + " are by convention in the environment.")
    private Path campaign;

    @Option(names = "--no-call", description = "Look only, call nobody.")
    private boolean noCall;

    @Option(
            names = "--model",
            paramLabel = "PROVIDER=NAME",
            description = "The model to call, by the provider's own name for it; may be given for several providers.")
    private Map<String, String> models = Map.of();

    @Option(
            names = "--timeout-s",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long a call may take, seconds. Default: ${DEFAULT-VALUE}")
    private int timeoutSeconds;

    @Mixin
    private InjectionFlags injection;

    @Mixin
    private ClusterFlags cluster;

    @Mixin
    private RegistryFlag registry;

    @Override
    public Integer call() throws InterruptedException {
        if (timeoutSeconds < 1 || timeoutSeconds > 3_600) {
            throw new UserErrorException("--timeout-s: must be 1 to 3600, not " + timeoutSeconds);
        }
        if (injection.wanted()) {
            return new InjectionCheck(
                            Duration.ofSeconds(timeoutSeconds),
                            System.getenv(),
                            SimulatorOptions.defaults(),
                            spec.commandLine().getOut()::println)
                    .of(Optional.ofNullable(campaign), injection.judges(), injection.repeats());
        }
        var topics = cluster.topics();
        var own = cluster.named(registry);
        var findings = new ArrayList<Finding>();
        var patients = patients(findings);
        var unknown = models.keySet().stream()
                .filter(name -> patients.stream()
                        .noneMatch(patient -> patient.provider().equals(name)))
                .findFirst();
        if (unknown.isPresent()) {
            throw new UserErrorException("--model: no provider named " + unknown.get() + " is looked at");
        }
        findings.addFirst(Surroundings.jdk());
        findings.forEach(this::print);
        if (own.isPresent()) {
            Surroundings.of(own.get(), topics).forEach(finding -> {
                findings.add(finding);
                print(finding);
            });
        }
        for (var patient : patients) {
            var finding = look(patient);
            findings.add(finding);
            print(finding);
        }
        return findings.stream().anyMatch(finding -> finding.mark() == Mark.FAIL) ? 1 : 0;
    }

    private List<Patient> patients(List<Finding> findings) {
        var environment = System.getenv();
        if (campaign == null) {
            return OfficialPatients.in(environment);
        }
        var loaded = new CampaignLoader().load(Optional.of(campaign), CampaignOverrides.none());
        findings.addAll(CampaignPatients.simulated(loaded));
        return CampaignPatients.of(loaded, environment);
    }

    private Finding look(Patient patient) throws InterruptedException {
        if (noCall || patient.key() instanceof Patient.Key.Missing) {
            return Finding.of(Mark.NOT_TRIED, patient.provider(), patient.words());
        }
        try {
            return new ProbeCall(Clock.systemUTC(), Duration.ofSeconds(timeoutSeconds)).to(asked(patient));
        } catch (IllegalArgumentException unusable) {
            // Settings say which provider and which part, and repeat no key.
            return Finding.of(Mark.FAIL, patient.provider(), unusable.getMessage());
        }
    }

    private Patient asked(Patient patient) {
        var name = models.get(patient.provider());
        return name == null
                ? patient
                : new Patient(
                        patient.provider(),
                        patient.wire(),
                        patient.address(),
                        patient.key(),
                        ModelEntry.newBuilder(patient.model()).setWireName(name).build());
    }

    private void print(Finding finding) {
        spec.commandLine().getOut().println(finding.line());
        spec.commandLine().getOut().flush();
    }
}
