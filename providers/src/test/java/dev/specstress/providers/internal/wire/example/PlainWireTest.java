package dev.specstress.providers.internal.wire.example;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelServer;
import dev.specstress.providers.Models;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.WireKind;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.Wire;
import dev.specstress.providers.internal.wire.Wires;
import dev.specstress.schemas.FailureClass;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked example of the providers page works, and is what the page shows. */
final class PlainWireTest {
    private static final Wires WIRES = new Wires(List.of(Wires.Entry.unofficial("plain", PlainWire::new)));

    @Test
    void oneClassAndOneLineMakeAWire() throws InterruptedException {
        assertThat(WIRES.kinds()).containsExactly(new WireKind("plain", Optional.empty(), List.of()));
        try (ModelServer server = new ModelServer();
                Wire wire = open(server)) {
            server.server.stubFor(post(urlEqualTo("/gpt-test-2026"))
                    .withRequestBody(equalTo("Which?"))
                    .willReturn(ModelServer.status(200, "Both.")));

            assertThat(attempt(wire))
                    .isInstanceOfSatisfying(
                            AttemptResult.Ended.class,
                            ended -> assertThat(ended.outcome())
                                    .isEqualTo(new CallOutcome.Answered("Both.", false, "stop")));
        }
    }

    @Test
    void whatIsSharedTellsRefusalsFromFailures() throws InterruptedException {
        try (ModelServer server = new ModelServer();
                Wire wire = open(server)) {
            assertThat(ends(server, wire, 451)).isEqualTo(new CallOutcome.Declined("HTTP 451: Words."));
            assertThat(ends(server, wire, 401))
                    .isEqualTo(new CallOutcome.Failed(FailureClass.AUTH, "HTTP 401: Words."));
            server.server.stubFor(post(urlEqualTo("/gpt-test-2026")).willReturn(ModelServer.status(503, "Later.")));
            assertThat(attempt(wire)).isInstanceOf(AttemptResult.WorthRetrying.class);
        }
    }

    @Test
    void thePageShowsThisClass() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/dev/specstress/providers/internal/wire/example/PlainWire.java"));

        assertThat(Files.readString(Path.of("../docs/providers.md")))
                .contains(source.substring(source.indexOf("/** A server")));
    }

    private static CallOutcome ends(ModelServer server, Wire wire, int status) throws InterruptedException {
        server.server.stubFor(post(urlEqualTo("/gpt-test-2026")).willReturn(ModelServer.status(status, "Words.")));
        return attempt(wire) instanceof AttemptResult.Ended(CallOutcome outcome, var _)
                ? outcome
                : new CallOutcome.Declined("worth retrying");
    }

    private static AttemptResult attempt(Wire wire) throws InterruptedException {
        return wire.attempt(Models.askBy(Models.FAR), Duration.ofSeconds(10));
    }

    private static Wire open(ModelServer server) {
        return WIRES.open(new ProviderSettings(
                "acme",
                URI.create("http://127.0.0.1:" + server.server.port()),
                Optional.empty(),
                "plain",
                Duration.ofSeconds(10)));
    }
}
