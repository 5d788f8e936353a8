package dev.specstress.kit.process;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigReference;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.config.InvalidConfigException;
import dev.specstress.kit.http.HttpSettings;
import dev.specstress.kit.internal.config.Flags;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.kit.logging.Logging;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hosts one service as an operating-system process: configuration, logs, HTTP, Kafka, and an orderly end on SIGTERM. Exit
 * codes: 143 ended in order on SIGTERM (what a JVM gives for that signal), 0 ended as asked otherwise, 1 failed, 2
 * configuration refused. A service's {@code main} is
 *
 * <pre>{@code
 * public static void main(String... arguments) {
 *     System.exit(ServiceProcess.run("query-worker", QueryWorkerConfig.schema(), QueryWorker::wire, arguments));
 * }
 * }</pre>
 */
public final class ServiceProcess {
    static final int ENDED = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;

    private final String name;
    private final ConfigSchema schema;
    private final ServiceWiring wiring;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    ServiceProcess(
            String name,
            ConfigSchema own,
            ServiceWiring wiring,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        this.name = name;
        this.schema = schemaOf(own);
        this.wiring = wiring;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the service until it fails or the process is told to end.
     *
     * @param own the keys of the service itself; those of Kafka, HTTP, logs and the process are added
     * @return the exit code
     */
    public static int run(String name, ConfigSchema own, ServiceWiring wiring, String... arguments) {
        var process = new ServiceProcess(name, own, wiring, System.getenv(), System.out, System.err);
        Runtime.getRuntime().addShutdownHook(new Thread(process::stopAndWait, "shutdown"));
        return process.run(List.of(arguments));
    }

    /** All keys a hosted service takes, for {@code --help} and docs. */
    public static ConfigSchema schemaOf(ConfigSchema own) {
        return own.with(KafkaSettings.schema())
                .with(HttpSettings.schema())
                .with(Logging.schema())
                .with(ProcessSettings.schema());
    }

    int run(List<String> arguments) {
        try {
            Logging.defaults();
            Flags flags = Flags.parse(arguments);
            if (flags.help()) {
                out.printf(
                        "%s [--config FILE] [--print-config] [--KEY=VALUE ...]%n%n%s",
                        name, ConfigReference.text(schema));
                return ENDED;
            }
            ConfigValues config = ConfigLoader.of(schema)
                    .environment(environment)
                    .flags(arguments)
                    .load();
            if (flags.printConfig()) {
                out.println(config.print());
                return ENDED;
            }
            Logging.apply(config);
            return new HostedService(name, config, wiring, Clock.systemUTC()).run(stopAsked) ? ENDED : FAILED;
        } catch (InvalidConfigException e) {
            e.problems().forEach(problem -> err.println(name + ": " + problem));
            return REFUSED;
        } finally {
            ended.countDown();
        }
    }

    /** Asks the service to end. */
    void stop() {
        stopAsked.countDown();
    }

    private void stopAndWait() {
        stop();
        try {
            // The service bounds its own end; this is only a limit should that fail.
            ended.await(Duration.ofMinutes(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
