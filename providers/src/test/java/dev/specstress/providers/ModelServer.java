package dev.specstress.providers;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;

/** A server at the far end, and a door that leads to it. */
public final class ModelServer implements AutoCloseable {
    public static final String PATH = "/v1/chat/completions";
    public static final String KEY = "sk-test-0123456789abcdefghijklmnopqrstuvwxyz";
    public static final String PROVIDER = "test";

    private static final RetryPolicy QUICK =
            new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofSeconds(60), 0.5);

    public final WireMockServer server = new WireMockServer(options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .asynchronousResponseEnabled(true)
            .asynchronousResponseThreads(8));
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Spoken spoken;

    public ModelServer() {
        this(Spoken.COMPATIBLE);
    }

    public ModelServer(Spoken spoken) {
        this.spoken = spoken;
        server.start();
    }

    public void replies(ResponseDefinitionBuilder reply) {
        server.stubFor(post(urlPathEqualTo(spoken.callPath()))
                .willReturn(reply.withHeader("Content-Type", "application/json")));
    }

    public static ResponseDefinitionBuilder status(int status, String body) {
        return WireMock.aResponse().withStatus(status).withBody(body);
    }

    public ProviderSettings settings(Duration callTimeout) {
        return new ProviderSettings(
                PROVIDER,
                URI.create("http://127.0.0.1:%d%s".formatted(server.port(), spoken.basePath())),
                Optional.of(new Password(KEY)),
                spoken.wire(),
                callTimeout);
    }

    public Providers door(Duration callTimeout) {
        return door(settings(callTimeout));
    }

    public Providers door(ProviderSettings settings) {
        return new Providers(List.of(settings), QUICK, meters, Pacing.sleeping(Clock.systemUTC(), 7));
    }

    /** One call through a door of its own. */
    public CallResult ask(ModelRequest request) throws InterruptedException {
        try (Providers door = door(Duration.ofSeconds(20))) {
            return door.call(request);
        }
    }

    public CallResult ask() throws InterruptedException {
        return ask(Models.askBy(Models.FAR));
    }

    /** Calls that reached it. */
    public int calls() {
        return server.findAll(postRequestedFor(urlPathEqualTo(spoken.callPath())))
                .size();
    }

    @Override
    public void close() {
        server.stop();
    }
}
