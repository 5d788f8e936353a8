package dev.specstress.providers;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.specstress.providers.ModelServer.KEY;
import static dev.specstress.providers.ModelServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.specstress.schemas.FailureClass;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no wire may do otherwise than the others, each with what its own provider would send. */
final class EveryWireTest {
    private static final Map<Spoken, ModelServer> SERVERS = new EnumMap<>(Spoken.class);

    @BeforeEach
    void forget() {
        SERVERS.values().forEach(server -> server.server.resetAll());
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(ModelServer::close);
        SERVERS.clear();
    }

    private static ModelServer server(Spoken spoken) {
        return SERVERS.computeIfAbsent(spoken, ModelServer::new);
    }

    private static CallResult ask(Spoken spoken, ResponseDefinitionBuilder reply) throws InterruptedException {
        server(spoken).replies(reply);
        return server(spoken).ask();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsAnAnswerInOneCall(Spoken spoken) throws InterruptedException {
        CallResult result = ask(spoken, status(200, spoken.answer("Both values matter here.")));

        assertThat(result.outcome()).isInstanceOfSatisfying(CallOutcome.Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("Both values matter here.");
            assertThat(answered.truncated()).isFalse();
        });
        assertThat(server(spoken).calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void statusesThatMayPassAreTriedAgainByUsAlone(Spoken spoken) throws InterruptedException {
        for (int status : List.of(408, 429, 500, 502, 503, 504, 529)) {
            server(spoken).server.resetAll();
            Duration before = Duration.ofNanos(System.nanoTime());

            CallResult result = ask(spoken, status(status, spoken.error(status, "busy", "Come back.")));

            assertThat(failure(result)).isEqualTo(status == 429 ? FailureClass.QUOTA_EXHAUSTED : FailureClass.SERVER);
            assertThat(result.account().getAttempts()).isEqualTo(3);
            assertThat(server(spoken).calls()).isEqualTo(3);
            // An SDK that slept between or after attempts would take seconds.
            assertThat(Duration.ofNanos(System.nanoTime()).minus(before)).isLessThan(Duration.ofMillis(900));
        }
    }

    @ParameterizedTest
    @EnumSource
    void statusesThatDoNotPassEndTheCallAtOnceInTheProvidersWords(Spoken spoken) throws InterruptedException {
        Map<Integer, FailureClass> classes = Map.of(
                400, FailureClass.BAD_REQUEST,
                401, FailureClass.AUTH,
                402, FailureClass.QUOTA_EXHAUSTED,
                403, FailureClass.AUTH,
                404, FailureClass.BAD_REQUEST,
                413, FailureClass.CONTEXT_TOO_LONG,
                422, FailureClass.BAD_REQUEST,
                302, FailureClass.BAD_REQUEST);
        for (var expected : classes.entrySet()) {
            int status = expected.getKey();
            CallResult result = ask(
                    spoken,
                    status(status, spoken.error(status, "told", "Its words."))
                            .withHeader("Location", "http://127.0.0.1:1/elsewhere"));

            assertThat(failure(result)).describedAs("HTTP " + status).isEqualTo(expected.getValue());
            assertThat(result.outcome().toString()).contains("HTTP " + status, "Its words.");
            assertThat(result.account().getAttempts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorPageOfAnySortKeepsItsStatus(Spoken spoken) throws InterruptedException {
        for (String body : List.of(
                "<html>502</html>",
                "",
                "{\"error\": \"overloaded\"}",
                "{\"error\": 7}",
                "[]",
                "[3]",
                "null",
                "\"no\"")) {
            CallResult result = ask(spoken, status(502, body));

            assertThat(failure(result)).describedAs(body).isEqualTo(FailureClass.SERVER);
            assertThat(result.outcome().toString()).contains("HTTP 502");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReplyThatIsNotOfTheProvidersFormIsMalformedAndNotQuoted(Spoken spoken) throws InterruptedException {
        for (String body : List.of(
                "{\"id\": \"secret\", \"choices\": [{\"mess",
                "<html>secret</html>",
                "[]",
                "[\"secret\"]",
                "{}",
                "null",
                "7",
                "\"secret\"",
                "{\"choices\": \"secret\", \"content\": \"secret\", \"candidates\": \"secret\"}",
                "{\"choices\": [], \"content\": [], \"candidates\": []}",
                "{\"choices\": [7], \"content\": [7], \"candidates\": [7]}",
                "{\"content\": [{\"type\": \"text\", \"text\": 7}], \"candidates\": [{\"content\": {\"parts\": 7}}]}",
                "")) {
            CallResult result = ask(spoken, status(200, body));

            assertThat(failure(result)).describedAs(body).isEqualTo(FailureClass.MALFORMED);
            assertThat(result.outcome().toString()).doesNotContain("secret");
            assertThat(result.account().getAttempts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReplyLargerThanAnyAnswerIsBrokenOff(Spoken spoken) throws InterruptedException {
        assertThat(ask(spoken, status(200, spoken.answer("a".repeat(17 << 20)))).outcome())
                .isEqualTo(new CallOutcome.Failed(FailureClass.MALFORMED, "the reply is larger than 16 MiB"));
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenConnectionIsTriedAgain(Spoken spoken) throws InterruptedException {
        for (Fault fault : List.of(Fault.CONNECTION_RESET_BY_PEER, Fault.EMPTY_RESPONSE)) {
            server(spoken).server.resetAll();
            server(spoken)
                    .server
                    .stubFor(post(urlPathEqualTo(spoken.callPath()))
                            .willReturn(aResponse().withFault(fault)));

            CallResult result = server(spoken).ask();

            assertThat(failure(result)).isEqualTo(FailureClass.NETWORK);
            assertThat(result.account().getAttempts()).isEqualTo(3);
            assertThat(server(spoken).calls()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerSlowerThanTheCallMayTakeTimesOutAndIsNotAskedAgain(Spoken spoken) throws InterruptedException {
        server(spoken).replies(status(200, spoken.answer("late")).withFixedDelay(5_000));

        try (Providers door = server(spoken).door(Duration.ofMillis(300))) {
            CallResult result = door.call(Models.askBy(Models.FAR));

            assertThat(result.outcome()).isEqualTo(new CallOutcome.TimedOut("call", Duration.ofMillis(300)));
            assertThat(result.account().getAttempts()).isEqualTo(1);
            assertThat(result.account().getLatencyMillis()).isBetween(290L, 3_000L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatTricklesOnIsCutByTheTotalTimeNotByTheGapBetweenBytes(Spoken spoken) throws InterruptedException {
        server(spoken).replies(status(200, spoken.answer("drop by drop")).withChunkedDribbleDelay(50, 10_000));

        try (Providers door = server(spoken).door(Duration.ofMillis(600))) {
            assertThat(door.call(Models.askBy(Models.FAR)).outcome())
                    .isEqualTo(new CallOutcome.TimedOut("call", Duration.ofMillis(600)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorThatTricklesOnHoldsACallNoLonger(Spoken spoken) throws InterruptedException {
        server(spoken).replies(status(500, spoken.error(500, "a", "b")).withChunkedDribbleDelay(50, 10_000));

        try (Providers door = server(spoken).door(Duration.ofMillis(600))) {
            CallResult result = door.call(Models.askBy(Models.FAR));

            assertThat(result.outcome()).isInstanceOfAny(CallOutcome.TimedOut.class, CallOutcome.Failed.class);
            assertThat(result.account().getLatencyMillis()).isLessThan(3_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterInAPromptEndsInAnOutcome(Spoken spoken) throws InterruptedException {
        server(spoken).replies(status(200, spoken.answer("Yes.")));

        CallResult result = server(spoken).ask(Models.ask(Models.entry("test").build(), "half \ud83d of it"));

        assertThat(result.outcome()).isInstanceOf(CallOutcome.Answered.class);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyIsInAHeaderAndNeverInTheAddress(Spoken spoken) throws InterruptedException {
        ask(spoken, status(200, spoken.answer("Yes.")));

        LoggedRequest sent = sent(spoken);
        assertThat(sent.getUrl()).doesNotContain(KEY);
        assertThat(sent.getHeaders().all())
                .anyMatch(header -> header.firstValue().contains(KEY));
        assertThat(sent.getBodyAsString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatAsksForNoKeyIsSentNone(Spoken spoken) throws InterruptedException {
        ProviderSettings keyed = server(spoken).settings(Duration.ofSeconds(20));
        ProviderSettings keyless = new ProviderSettings(
                keyed.provider(), keyed.baseUrl(), Optional.empty(), keyed.wire(), keyed.callTimeout());
        server(spoken).replies(status(200, spoken.answer("Yes.")));

        try (Providers door = server(spoken).door(keyless)) {
            assertThat(door.call(Models.askBy(Models.FAR)).outcome()).isInstanceOf(CallOutcome.Answered.class);
        }

        assertThat(sent(spoken).getHeaders().all())
                .extracting(header -> header.key().toLowerCase(Locale.ROOT))
                .doesNotContain("authorization", "x-api-key", "x-goog-api-key");
    }

    private static LoggedRequest sent(Spoken spoken) {
        return server(spoken)
                .server
                .findAll(WireMock.postRequestedFor(urlPathEqualTo(spoken.callPath())))
                .getFirst();
    }

    private static FailureClass failure(CallResult result) {
        assertThat(result.outcome()).isInstanceOf(CallOutcome.Failed.class);
        return ((CallOutcome.Failed) result.outcome()).failure();
    }
}
