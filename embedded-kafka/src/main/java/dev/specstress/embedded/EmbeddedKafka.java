package dev.specstress.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A real single-node KRaft broker and controller in this process, on loopback only. */
public final class EmbeddedKafka implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;
    private final Path directory;
    private final boolean temporary;
    private boolean closed;

    private EmbeddedKafka(KafkaRaftServer server, int port, Path directory, boolean temporary) {
        this.server = server;
        this.port = port;
        this.directory = directory;
        this.temporary = temporary;
    }

    /** Starts one on any free port, with data that goes when it is closed. */
    public static EmbeddedKafka start() {
        return start(EmbeddedKafkaOptions.temporary());
    }

    /**
     * Starts one and returns once it takes requests.
     *
     * @throws EmbeddedKafkaException naming the port or directory that cannot be had, or what the broker says
     */
    public static EmbeddedKafka start(EmbeddedKafkaOptions options) {
        var directory = options.directory().orElseGet(EmbeddedKafka::temporaryDirectory);
        var temporary = options.directory().isEmpty();
        try {
            Files.createDirectories(directory);
            var clientPort = portOrFree(options.port());
            var properties = new HashMap<String, String>(SingleNodeProperties.of(directory, clientPort, portOrFree(0)));
            properties.putAll(options.overrides());
            format(directory);
            var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, clientPort, directory, temporary);
        } catch (EmbeddedKafkaException e) {
            deleteIf(temporary, directory);
            throw e;
        } catch (Exception e) {
            deleteIf(temporary, directory);
            throw new EmbeddedKafkaException(
                    "the embedded broker in " + directory + " did not start: " + e.getMessage(), e);
        }
    }

    /** Where clients connect, {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Where its data lies. */
    public Path directory() {
        return directory;
    }

    /** Stops the broker and, if its directory was temporary, removes it. Safe to call twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdown();
        server.awaitShutdown();
        deleteIf(temporary, directory);
    }

    private static void format(Path directory) throws Exception {
        // A directory of an earlier start keeps its cluster id; formatting it again is then no change.
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(SingleNodeProperties.NODE_ID)
                .setClusterId(
                        clusterId(directory).orElseGet(() -> Uuid.randomUuid().toString()))
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName(SingleNodeProperties.CONTROLLER_LISTENER)
                .setIgnoreFormatted(true)
                .run();
    }

    private static Optional<String> clusterId(Path directory) throws IOException {
        var meta = directory.resolve("meta.properties");
        if (!Files.exists(meta)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(meta)) {
            return lines.filter(line -> line.startsWith("cluster.id="))
                    .map(line -> line.substring("cluster.id=".length()))
                    .findFirst();
        }
    }

    private static int portOrFree(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedKafkaException("port " + wanted + " on 127.0.0.1 is in use", e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("specstress-kafka-");
        } catch (IOException e) {
            throw new EmbeddedKafkaException("no temporary directory for the embedded broker: " + e.getMessage(), e);
        }
    }

    private static void deleteIf(boolean temporary, Path directory) {
        if (!temporary) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            // The system clears its temporary directories; a leftover harms nobody.
            System.getLogger(EmbeddedKafka.class.getName())
                    .log(System.Logger.Level.DEBUG, "could not remove {0}", directory);
        }
    }
}
