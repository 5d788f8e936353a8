package dev.specstress.launcher.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A service as an operating-system process, run from its example file and what a test sets otherwise. */
record ServiceJvm(DeployedService service, Process process, Path log) implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("answers at http://127\\.0\\.0\\.1:(\\d+)");
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    /** @param overrides keys that win over the example file's */
    static ServiceJvm start(
            DeployedService service, Path folder, Map<String, String> overrides, Map<String, String> environment) {
        try {
            var log = Files.createTempFile(folder, service.title() + "-", ".log");
            var file = Files.writeString(
                    Path.of(log + ".properties"),
                    overrides.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining("\n")));
            var builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx160m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            service.mainClass(),
                            "--config",
                            service.exampleFile().toString(),
                            "--config",
                            file.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ServiceJvm(service, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of {@code /health/ready}; empty while nothing answers. */
    OptionalInt readiness() {
        return get("/health/ready")
                .map(answer -> OptionalInt.of(answer.statusCode()))
                .orElse(OptionalInt.empty());
    }

    String metrics() {
        return get("/metrics").map(HttpResponse::body).orElse("");
    }

    /** The sum of all samples whose line begins so; 0 if there is none. */
    double metric(String begin) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As {@code kill}: SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** The exit code, or -1 if it does not end in time. */
    int await(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    }

    boolean alive() {
        return process.isAlive();
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Optional<HttpResponse<String>> get(String path) {
        var address = ADDRESS.matcher(said());
        if (!address.find()) {
            return Optional.empty();
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.group(1) + path))
                .timeout(ANSWER)
                .build();
        try {
            return Optional.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
