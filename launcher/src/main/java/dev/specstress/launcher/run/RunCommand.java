package dev.specstress.launcher.run;

import dev.specstress.launcher.UserErrorException;
import dev.specstress.launcher.campaign.CampaignOverrides;
import dev.specstress.launcher.run.RunOptions.OwnCluster;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
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
    private static final Pattern SERVERS = Pattern.compile("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*");
    private static final Pattern REGISTRY = Pattern.compile("https?://\\S+");
    private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9._-]{0,64}");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--campaign",
            paramLabel = "FILE",
            description = "The campaign, in YAML. Default: the built-in one.")
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

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Use this cluster instead of an embedded broker.")
    private String kafka;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "The cluster's schema registry. Without it schemas stay in this process, which suits one release.")
    private String registry;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Further Kafka client properties for --kafka, for example security.")
    private Path kafkaProperties;

    @Option(
            names = "--topic-prefix",
            paramLabel = "TEXT",
            defaultValue = "specstress.",
            description = "Put before every topic's name. Default: ${DEFAULT-VALUE}")
    private String topicPrefix;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "OpenAI-compatible endpoint for providers without a baseUrl, instead of the simulator.")
    private String baseUrl;

    @Option(
            names = "--simulated-latency-ms",
            paramLabel = "N",
            defaultValue = "40",
            description = "Median latency of simulated models. Default: ${DEFAULT-VALUE}")
    private int simulatedLatencyMillis;

    @Option(names = "--no-progress", description = "Show no progress, only the result.")
    private boolean noProgress;

    @Override
    public Integer call() throws InterruptedException {
        var console = new RunConsole(spec.commandLine().getOut(), System.out);
        return new CampaignRun(options(), console, Clock.systemUTC(), System.getenv()).execute();
    }

    private RunOptions options() {
        require("--topic-prefix", topicPrefix, PREFIX, "up to 64 letters, digits, '.', '_' or '-'");
        if (simulatedLatencyMillis < 0) {
            throw new UserErrorException("--simulated-latency-ms: must be 0 or more, not " + simulatedLatencyMillis);
        }
        if (kafka == null && (registry != null || kafkaProperties != null)) {
            throw new UserErrorException(
                    (registry != null ? "--registry" : "--kafka-properties") + ": wants --kafka too");
        }
        return new RunOptions(
                Optional.ofNullable(campaign),
                new CampaignOverrides(
                        triples == null ? OptionalInt.empty() : OptionalInt.of(triples),
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                        Optional.ofNullable(baseUrl)),
                Optional.ofNullable(out),
                Optional.ofNullable(kafka).map(this::cluster),
                topicPrefix,
                !noProgress,
                simulatedLatencyMillis);
    }

    private OwnCluster cluster(String servers) {
        require("--kafka", servers, SERVERS, "host:port, several separated by commas");
        if (registry != null) {
            require("--registry", registry, REGISTRY, "an http or https URL");
        }
        return new OwnCluster(servers, Optional.ofNullable(registry), Optional.ofNullable(kafkaProperties));
    }

    private static void require(String flag, String value, Pattern pattern, String allowed) {
        if (!pattern.matcher(value).matches()) {
            throw new UserErrorException(flag + ": must be " + allowed + ", not " + value);
        }
    }
}
