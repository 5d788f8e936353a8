package dev.specstress.simulator;

import dev.specstress.simulator.internal.character.Characters;
import dev.specstress.simulator.internal.character.CharactersFile;
import dev.specstress.simulator.internal.desk.Desk;
import dev.specstress.simulator.internal.desk.Tally;
import dev.specstress.simulator.internal.file.DataFile;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.mind.Minds;
import dev.specstress.simulator.internal.wire.Counter;
import dev.specstress.simulator.internal.wire.Wire;
import dev.specstress.simulator.internal.wire.anthropic.AnthropicWire;
import dev.specstress.simulator.internal.wire.google.GoogleWire;
import dev.specstress.simulator.internal.wire.openai.OpenAiWire;
import dev.specstress.simulator.internal.wire.xai.XAiWire;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** An HTTP server that plays model providers on four wires, the same way every time for one seed. */
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
     * @throws IllegalArgumentException where the characters file is not valid; the message names file and key; or where a
     *     model is to fail that there is not
     */
    public static ProviderSimulator start(SimulatorOptions options) {
        Language language = Language.shipped();
        Characters characters = new CharactersFile(language.lexicon())
                .read(options.characters().map(DataFile::at).orElseGet(() -> DataFile.shipped("characters.yaml")));
        options.faults().keySet().forEach(model -> known(model, characters));
        Tally tally = new Tally();
        Desk desk = new Desk(characters, new Minds(language, options.seed()), options, tally);
        Clock clock = Clock.systemUTC();
        Counter counter = new Counter(desk, options.expectedKey(), clock);
        List<Wire> wires = List.of(new OpenAiWire(), new AnthropicWire(clock), new GoogleWire(), new XAiWire());
        Javalin server = Javalin.create(config -> {
            configure(config, options, tally);
            counter.serve(wires, config.routes);
        });
        server.start();
        return new ProviderSimulator(server, desk, tally, options.host());
    }

    private static void known(String model, Characters characters) {
        if (!model.equals(SimulatorOptions.EVERY_MODEL)
                && characters.named(model).isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no model " + model + " to fail, only " + String.join(", ", characters.names()));
        }
    }

    private static void configure(JavalinConfig config, SimulatorOptions options, Tally tally) {
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
    }

    /** The server's root, such as {@code http://127.0.0.1:8080}. */
    public URI baseUrl() {
        return URI.create("http://" + host + ":" + server.port());
    }

    /** What an OpenAI client is given as its base URL. */
    public URI openAiBaseUrl() {
        return baseUrl().resolve("/openai/v1");
    }

    /** What an Anthropic client is given as its base URL; it adds the version by itself. */
    public URI anthropicBaseUrl() {
        return baseUrl().resolve("/anthropic");
    }

    /** What a Google Gen AI client is given as its base URL; it adds the version by itself. */
    public URI googleBaseUrl() {
        return baseUrl().resolve("/google");
    }

    /** What an OpenAI client that is to speak to xAI is given as its base URL. */
    public URI xAiBaseUrl() {
        return baseUrl().resolve("/xai/v1");
    }

    /** The names of the models it plays. */
    public List<String> models() {
        return desk.characters().names();
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
