package dev.specstress.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The simulator as a program of its own. */
@Command(
        name = "provider-simulator",
        description = "Plays model providers over HTTP: known characters, no keys, the same answers for the same seed.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SimulatorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to bind (default ${DEFAULT-VALUE}).")
    private String host;

    @Option(names = "--port", defaultValue = "8089", description = "Port, 0 for any (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all draws (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--latency",
            paramLabel = "MILLIS",
            defaultValue = "40",
            description = "Median simulated latency in ms (default ${DEFAULT-VALUE}).")
    private long latency;

    @Option(names = "--characters", paramLabel = "FILE", description = "Characters in place of the built-in ones.")
    private Optional<Path> characters = Optional.empty();

    @Option(names = "--key", description = "Key that requests must carry; any or none will do without it.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--fault",
            paramLabel = "MODEL=FAULT:RATE[@WAIT],...",
            description = {
                "Failure rates of a model (* for all others). May be repeated. Faults: 429, 500, 503, slow, hang, cut,",
                "malformed, empty, refuse, length; 429 and slow take a wait, such as slow:0.1@5s."
            })
    private List<String> faults = List.of();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulatorCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ProviderSimulator simulator = start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(simulator)));
            say(
                    "Simulated models at " + simulator.baseUrl(),
                    "  OpenAI    " + simulator.openAiBaseUrl(),
                    "  Anthropic " + simulator.anthropicBaseUrl(),
                    "  Google    " + simulator.googleBaseUrl(),
                    "  xAI       " + simulator.xAiBaseUrl(),
                    String.join(" ", simulator.models()));
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private ProviderSimulator start() {
        try {
            return ProviderSimulator.start(options());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void end(ProviderSimulator simulator) {
        say(simulator.requests().summary());
        simulator.close();
    }

    private void say(String... lines) {
        for (String line : lines) {
            spec.commandLine().getOut().println(line);
        }
        spec.commandLine().getOut().flush();
    }

    SimulatorOptions options() {
        SimulatorOptions options = new SimulatorOptions(
                host,
                port,
                seed,
                Duration.ofMillis(latency),
                key,
                characters,
                SimulatorOptions.defaults().faults());
        return FaultArgument.addTo(options, faults);
    }
}
