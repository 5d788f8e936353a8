package dev.specstress.providers;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.specstress.providers.ModelServer.KEY;
import static dev.specstress.providers.ModelServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A planted key, and every place it could come out of: outcomes, records, logs at their loudest, both output streams. */
final class KeySecrecyTest {
    private final Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Level before = all.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        logged.start();
        all.setLevel(Level.TRACE);
        all.addAppender(logged);
        PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
        all.detachAppender(logged);
        all.setLevel(before);
    }

    private static List<ResponseDefinitionBuilder> ends(Spoken spoken) {
        return List.of(
                status(200, spoken.answer("You sent " + KEY)),
                status(200, OpenAiPayloads.completion("null", "\"I will not repeat " + KEY + "\"", "stop")),
                status(200, AnthropicPayloads.message("", "refusal", "{\"explanation\": \"%s\"}".formatted(KEY))),
                status(200, GooglePayloads.blocked(KEY)),
                status(200, "{\"choices\": \"" + KEY + "\"}"),
                status(200, KEY),
                status(400, spoken.error(400, KEY, KEY)),
                status(401, spoken.error(401, "invalid_api_key", "Incorrect API key provided: " + KEY)),
                status(500, "<pre>Authorization: Bearer " + KEY + "</pre>"),
                status(429, "{\"error\": \"" + KEY + "\"}"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    @ParameterizedTest
    @EnumSource
    void theKeyComesOutNowhereHoweverACallEnds(Spoken spoken) throws InterruptedException {
        try (ModelServer server = new ModelServer(spoken);
                Providers door = server.door(Duration.ofSeconds(20))) {
            for (ResponseDefinitionBuilder end : ends(spoken)) {
                server.replies(end);

                CallResult result = door.call(Models.askBy(Models.FAR));

                assertThat(result.toString()).doesNotContain(KEY);
                assertThat(AvroOutcomes.of(result.outcome()).toString()).doesNotContain(KEY);
            }
            assertThat(server.settings(Duration.ofSeconds(1)).toString()).doesNotContain(KEY);
        }
        // The retries were logged, so the ear was at the right door.
        assertThat(logged.list).isNotEmpty();
        assertThat(logged.list).noneMatch(event -> event.getFormattedMessage().contains(KEY));
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(KEY);
    }

    @Test
    void aSettingThatIsRefusedDoesNotRepeatTheKey() {
        Throwable refused = catchThrowable(() -> new ProviderSettings(
                "openai", URI.create("ftp://host"), Optional.of(new Password(KEY + "\n")), "x", Duration.ZERO));

        assertThat(refused).hasMessageNotContaining(KEY);
    }
}
