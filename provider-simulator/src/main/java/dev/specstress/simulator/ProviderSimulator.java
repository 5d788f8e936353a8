package dev.specstress.simulator;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.character.Characters;
import dev.specstress.simulator.internal.character.CharactersFile;
import dev.specstress.simulator.internal.desk.Desk;
import dev.specstress.simulator.internal.desk.Tally;
import dev.specstress.simulator.internal.file.DataFile;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.mind.Minds;
import dev.specstress.simulator.internal.wire.OpenAiWire;
import dev.specstress.simulator.internal.wire.Wire;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** An HTTP server that plays model providers, the same way every time for one seed. */
public final class ProviderSimulator implements AutoCloseable {
    /** A campaign opens its connections all at once. */
    private static final int CONNECTIONS_WAITING = 4096;

    private static final long LARGEST_REQUEST_BYTES = 8L * 1024 * 1024;

    private final Javalin server;
    private final Desk desk;
    private final Tally tally;
    private final String host;

    private ProviderSimulator(Javalin server, Desk desk, Tally tally, String host) {
        this.server = server;
        this.desk = desk;
        this.tally = tally;
        this.host = host;
    }

    /**
     * Starts a server and returns once it accepts requests.
     *
     * @throws IllegalArgumentException where the characters file is not valid; the message names file and key
     */
    public static ProviderSimulator start(SimulatorOptions options) {
        Language language = Language.shipped();
        Characters characters = new CharactersFile(language.lexicon())
                .read(options.characters().map(DataFile::at).orElseGet(() -> DataFile.shipped("characters.yaml")));
        Tally tally = new Tally();
        Desk desk = new Desk(characters, new Minds(language, options.seed()), options, tally);
        List<Wire> wires = List.of(new OpenAiWire(desk, options.expectedKey(), Clock.systemUTC()));
        Javalin server = Javalin.create(config -> configure(config, options, wires, tally));
        server.start();
        return new ProviderSimulator(server, desk, tally, options.host());
    }

    private static void configure(JavalinConfig config, SimulatorOptions options, List<Wire> wires, Tally tally) {
        config.concurrency.useVirtualThreads = true;
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(options.host());
            connector.setPort(options.port());
            connector.setAcceptQueueSize(CONNECTIONS_WAITING);
            return connector;
        });
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.routes.before(_ -> tally.arrived());
        config.routes.after(context -> tally.answered(context.statusCode()));
        wires.forEach(wire -> wire.addTo(config.routes));
    }

    /** The server's root, such as {@code http://127.0.0.1:8080}. */
    public URI baseUrl() {
        return URI.create("http://" + host + ":" + server.port());
    }

    /** What an OpenAI client is given as its base URL. */
    public URI openAiBaseUrl() {
        return baseUrl().resolve("/v1");
    }

    /** The names of the models it plays. */
    public List<String> models() {
        return desk.characters().all().stream().map(Character::name).toList();
    }

    public RequestCounts requests() {
        return tally.counts();
    }

    /** Stops the server; requests that hang are let go. */
    @Override
    public void close() {
        desk.close();
        server.stop();
    }
}
