package dev.specstress.schemas.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;

/** A real registry in a process of its own, with its schemas in its memory; the build unpacks it. */
final class Apicurio implements AutoCloseable {
    private static final Path HOME = Path.of("target", "apicurio");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_END = 10;
    private static final int LINES_KEPT = 40;

    private final Process process;
    private final Thread atExit = new Thread(this::kill);
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final Deque<String> said = new ArrayDeque<>();

    private Apicurio(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(atExit);
        Thread.ofVirtual().start(this::listen);
    }

    /** Returns once it serves, with the compatibility rule that other registries have from the start. */
    static Apicurio start() throws Exception {
        if (!Files.exists(HOME.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    HOME.toAbsolutePath() + " is not there: mvn process-test-resources makes it");
        }
        Apicurio apicurio = new Apicurio(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=0",
                        "-jar",
                        "quarkus-run.jar")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start());
        try (CachedSchemaRegistryClient client = new CachedSchemaRegistryClient(apicurio.url(), 1)) {
            client.updateCompatibility(null, "BACKWARD");
        } catch (Exception e) {
            apicurio.close();
            throw e;
        }
        return apicurio;
    }

    /** Where it speaks Confluent's API. */
    String url() {
        try {
            return address.get(SECONDS_TO_START, TimeUnit.SECONDS) + "/apis/ccompat/v7";
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no registry after " + SECONDS_TO_START + " s; it said " + said(), e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            kill();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void kill() {
        process.destroyForcibly();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException e) {
            // It has ended.
        }
        address.completeExceptionally(new IOException("the registry has ended"));
    }

    private void hear(String line) {
        synchronized (said) {
            said.addLast(line);
            if (said.size() > LINES_KEPT) {
                said.removeFirst();
            }
        }
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
            address.complete(listening.group(1));
        }
    }

    private String said() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }
}
