package dev.specstress.scoring.cluster;

import dev.specstress.scoring.ScoringMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One instance of the service as a process of its own. */
final class Instance implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("answers at http://(127\\.0\\.0\\.1:\\d+)");

    private final String name;
    private final Path folder;
    private final List<String> flags;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private int starts;

    Instance(String name, Path folder, List<String> flags) {
        this.name = name;
        this.folder = folder;
        this.flags = flags;
    }

    Instance start() throws IOException {
        starts++;
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx300m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ScoringMain.class.getName(),
                                "--instance.id=" + name,
                                "--state.dir=" + state(),
                                "--http.port=0"),
                        flags.stream())
                .toList();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        return this;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void wipeState() throws IOException {
        if (Files.exists(state())) {
            try (Stream<Path> all = Files.walk(state())) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private Path state() {
        return folder.resolve(name);
    }

    private Path log() {
        return folder.resolve(name + "-" + starts + ".log");
    }

    String said() throws IOException {
        return Files.readString(log());
    }

    boolean ready() throws IOException, InterruptedException {
        return ADDRESS.matcher(said()).find() && get("/health/ready").statusCode() == 200;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        Matcher address = ADDRESS.matcher(said());
        if (!address.find()) {
            throw new IOException(name + " does not answer yet");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address.group(1) + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
