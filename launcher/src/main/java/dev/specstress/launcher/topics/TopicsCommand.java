package dev.specstress.launcher.topics;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.kit.kafka.TopicProvisioner;
import dev.specstress.launcher.cluster.ClusterFlags;
import dev.specstress.launcher.cluster.OpenCluster;
import dev.specstress.launcher.cluster.RegistryFlag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code specstress topics}: makes a cluster ready for the services. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Creates the topics that a cluster lacks and checks those it has; prints a line per topic.",
            "Doing it twice changes nothing."
        })
public final class TopicsCommand implements Callable<Integer> {
    private static final Pattern LANE = Pattern.compile("[a-zA-Z0-9_-]{1,100}");
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterFlags cluster;

    @Option(
            names = "--lanes",
            paramLabel = "LANE",
            split = ",",
            description = "Lanes of the campaigns' models, separated by commas; each gets a topic queries.<lane>.")
    private List<String> lanes = List.of();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "12",
            description = "Partitions of new topics over which work is spread. Default: ${DEFAULT-VALUE}")
    private int partitions;

    @Option(
            names = "--replication",
            paramLabel = "N",
            description = "Replication factor of new topics. Default: the brokers'.")
    private Short replication;

    @Override
    public Integer call() throws InterruptedException {
        var names = cluster.topics();
        lanes.forEach(lane -> UserErrorException.require("--lanes", lane, LANE, "letters, digits, '_' or '-'"));
        requirePositive("--partitions", partitions);
        Optional.ofNullable(replication).ifPresent(factor -> requirePositive("--replication", factor));
        var plans = TopicPlan.ofCatalogue(names, lanes, partitions);
        OpenCluster.with(cluster.required(RegistryFlag.none()), names, "specstress-topics", kafka -> {
            var done = new TopicProvisioner(kafka).provision(plans, Optional.ofNullable(replication), AT_MOST);
            plans.forEach(plan -> say(plan, done.created().contains(plan.name())));
        });
        return 0;
    }

    private void say(TopicPlan plan, boolean created) {
        var line = created
                ? "created  %s  (partitions: %d)".formatted(plan.name(), plan.partitions())
                : "found    " + plan.name();
        spec.commandLine().getOut().println(line);
    }

    private static void requirePositive(String flag, int value) {
        if (value < 1) {
            throw new UserErrorException(flag + ": must be 1 or more, not " + value);
        }
    }
}
