package dev.specstress.providers;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.specstress.providers.ModelServer.status;
import static dev.specstress.providers.OpenAiPayloads.answer;
import static dev.specstress.providers.OpenAiPayloads.completion;
import static dev.specstress.providers.OpenAiPayloads.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.specstress.schemas.FailureClass;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way an OpenAI-compatible server can end a call, and the outcome it is read as. */
final class OpenAiOutcomesTest {
    private static final ModelServer SERVER = new ModelServer();

    @BeforeEach
    void forget() {
        SERVER.server.resetAll();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void anAnswerComesWithItsTextStopReasonTokensAndCost() throws InterruptedException {
        SERVER.replies(status(200, answer("Both values matter here.")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Answered("Both values matter here.", false, "stop"));
        assertThat(result.account().getAttempts()).isEqualTo(1);
        assertThat(result.account().getInputTokens()).isEqualTo(1019);
        assertThat(result.account().getCachedInputTokens()).isEqualTo(1000);
        assertThat(result.account().getOutputTokens()).isEqualTo(110);
        assertThat(result.account().getThinkingTokens()).isEqualTo(64);
        // 19 * 2.0 + 1000 * 0.5 + 110 * 8.0
        assertThat(result.account().getCostMicroUsd()).isEqualTo(1418);
        assertThat(result.account().getSimulated()).isTrue();
    }

    /** xAI leaves thinking out of {@code completion_tokens}; Google's compatible API does too, and gives no details. */
    @ParameterizedTest
    @ValueSource(strings = {", \"completion_tokens_details\": {\"reasoning_tokens\": 94}", ""})
    void thinkingThatIsOnlyInTheTotalIsOutputAndBilled(String details) throws InterruptedException {
        SERVER.replies(status(200, """
                {"choices": [{"message": {"content": "Yes."}, "finish_reason": "stop"}],
                 "usage": {"prompt_tokens": 32, "completion_tokens": 9, "total_tokens": 135%s}}""".formatted(details)));

        CallResult result = SERVER.ask();

        assertThat(result.account().getOutputTokens()).isEqualTo(103);
        assertThat(result.account().getThinkingTokens()).isEqualTo(94);
        // 32 * 2.0 + 103 * 8.0
        assertThat(result.account().getCostMicroUsd()).isEqualTo(888);
    }

    @Test
    void tokensWithoutATotalAreBilled() throws InterruptedException {
        SERVER.replies(status(200, """
                {"choices": [{"message": {"content": "Yes."}}], "usage": {"prompt_tokens": 32, "completion_tokens": 9}}"""));

        assertThat(SERVER.ask().account().getCostMicroUsd()).isEqualTo(136);
    }

    @Test
    void halfACharacterInAPromptEndsInAnOutcome() throws InterruptedException {
        SERVER.replies(status(200, answer("Yes.")));

        CallResult result = SERVER.ask(Models.ask(Models.entry("test").build(), "half \ud83d of it"));

        assertThat(result.outcome()).isInstanceOf(CallOutcome.Answered.class);
    }

    @Test
    void anAnswerAtTheOutputLimitIsTruncated() throws InterruptedException {
        SERVER.replies(status(200, completion("\"Half an ans\"", "null", "length")));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Answered("Half an ans", true, "length"));
    }

    @Test
    void aRefusalFieldIsDeclinedInTheModelsWordsAndBilled() throws InterruptedException {
        SERVER.replies(status(200, completion("null", "\"I'm sorry, I cannot\\u0007 assist.\"", "stop")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Declined("I'm sorry, I cannot assist."));
        assertThat(result.account().getCostMicroUsd()).isEqualTo(1418);
    }

    @Test
    void aFilteredCompletionIsDeclinedWithoutItsText() throws InterruptedException {
        SERVER.replies(status(200, completion("\"The first step\"", "null", "content_filter")));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Declined("content_filter"));
    }

    @ParameterizedTest
    @CsvSource({
        "content_filter, The response was filtered",
        "invalid_prompt, Invalid prompt: your prompt was flagged as potentially violating our usage policy."
    })
    void aPromptTheProviderBlocksIsDeclined(String code, String message) throws InterruptedException {
        SERVER.replies(status(400, error(code, "invalid_request_error", message)));

        assertThat(SERVER.ask().outcome())
                .isEqualTo(new CallOutcome.Declined("HTTP 400 %s: %s".formatted(code, message)));
    }

    @ParameterizedTest
    @CsvSource({"'null', stop", "'\"\"', stop", "'\"  \\n \"', stop", "'null', length"})
    void anEmptyTextIsMalformed(String content, String finishReason) throws InterruptedException {
        SERVER.replies(status(200, completion(content, "null", finishReason)));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(new CallOutcome.Failed(
                        FailureClass.MALFORMED, "empty (finish reason %s)".formatted(finishReason)));
        assertThat(result.account().getOutputTokens()).isEqualTo(110);
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_api_key, AUTH",
        "403, unsupported_country_region_territory, AUTH",
        "402, payment_required, QUOTA_EXHAUSTED",
        "429, insufficient_quota, QUOTA_EXHAUSTED",
        "400, unsupported_parameter, BAD_REQUEST",
        "404, model_not_found, BAD_REQUEST",
        "422, unprocessable, BAD_REQUEST",
        "302, moved, BAD_REQUEST",
        "400, context_length_exceeded, CONTEXT_TOO_LONG",
    })
    void anErrorNoRetryCuresEndsTheCallAtOnce(int status, String code, FailureClass failure)
            throws InterruptedException {
        SERVER.replies(status(status, error(code, "invalid_request_error", "In the provider's words.")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(new CallOutcome.Failed(
                        failure, "HTTP %d %s: In the provider's words.".formatted(status, code)));
        assertThat(result.account().getAttempts()).isEqualTo(1);
        assertThat(result.account().getCostMicroUsd()).isZero();
        SERVER.server.verify(1, postRequestedFor(urlPathEqualTo(ModelServer.PATH)));
    }

    @Test
    void aCompatibleServersWordsForTooLongAreUnderstoodWithoutACode() throws InterruptedException {
        SERVER.replies(status(400, """
                {"error": {"message": "This model's maximum context length is 4096 tokens.", "code": 400}}"""));

        assertThat(SERVER.ask().outcome())
                .isInstanceOfSatisfying(
                        CallOutcome.Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(FailureClass.CONTEXT_TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource({"500, SERVER", "503, SERVER", "529, SERVER", "408, SERVER", "429, QUOTA_EXHAUSTED"})
    void whatMayPassIsTriedAgainAndEveryAttemptCounted(int status, FailureClass failure) throws InterruptedException {
        SERVER.replies(status(status, error("overloaded", "server_error", "Come back.")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(new CallOutcome.Failed(failure, "HTTP %d overloaded: Come back.".formatted(status)));
        assertThat(result.account().getAttempts()).isEqualTo(3);
        SERVER.server.verify(3, postRequestedFor(urlPathEqualTo(ModelServer.PATH)));
    }

    @ParameterizedTest
    @CsvSource({"'<html>502</html>'", "''", "'{\"error\": \"overloaded\"}'", "'{\"error\": 7}'"})
    void anErrorPageOfAnySortKeepsItsStatus(String body) throws InterruptedException {
        SERVER.replies(status(502, body));

        assertThat(SERVER.ask().outcome()).isInstanceOfSatisfying(CallOutcome.Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(FailureClass.SERVER);
            assertThat(failed.reason()).startsWith("HTTP 502");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"id\": \"chatcmpl-1\", \"choices\": [{\"mess'",
        "'<html>hello</html>'",
        "'[]'",
        "'{}'",
        "'{\"choices\": []}'",
        "'{\"choices\": \"none\"}'",
        "'{\"choices\": [{\"message\": 3, \"finish_reason\": \"stop\"}]}'",
        "''"
    })
    void aReplyThatIsNoCompletionIsMalformedAndNotQuoted(String body) throws InterruptedException {
        SERVER.replies(status(200, body));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isInstanceOfSatisfying(CallOutcome.Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(FailureClass.MALFORMED);
            assertThat(failed.reason()).startsWith("the reply").doesNotContain("chatcmpl", "hello", "none");
        });
        assertThat(result.account().getAttempts()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutUsageOrFinishReasonIsStillAnAnswer() throws InterruptedException {
        SERVER.replies(status(200, """
                {"choices": [{"message": {"content": "Yes."}}], "usage": {"prompt_tokens": "many"}}"""));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Answered("Yes.", false, "unstated"));
        assertThat(result.account().getInputTokens()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void aBrokenConnectionIsTriedAgain(Fault fault) throws InterruptedException {
        SERVER.server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.post(urlPathEqualTo(ModelServer.PATH))
                .willReturn(aResponse().withFault(fault)));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        CallOutcome.Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(FailureClass.NETWORK));
        assertThat(result.account().getAttempts()).isEqualTo(3);
        // No layer below tries again on its own: what is counted is what was sent.
        SERVER.server.verify(3, postRequestedFor(urlPathEqualTo(ModelServer.PATH)));
    }

    @Test
    void aReplyLargerThanAnyAnswerIsBrokenOff() throws InterruptedException {
        SERVER.replies(status(200, answer("a".repeat(17 << 20))));

        assertThat(SERVER.ask().outcome())
                .isEqualTo(new CallOutcome.Failed(FailureClass.MALFORMED, "the reply is larger than 16 MiB"));
    }

    @Test
    void aServerSlowerThanTheCallMayTakeTimesOutAndIsNotAskedAgain() throws InterruptedException {
        SERVER.replies(status(200, answer("late")).withFixedDelay(5_000));

        try (Providers door = SERVER.door(Duration.ofMillis(300))) {
            CallResult result = door.call(Models.askBy(Models.FAR));

            assertThat(result.outcome()).isEqualTo(new CallOutcome.TimedOut("call", Duration.ofMillis(300)));
            assertThat(result.account().getAttempts()).isEqualTo(1);
            assertThat(result.account().getLatencyMillis()).isBetween(290L, 3_000L);
        }
    }

    @Test
    void aBodyThatTricklesOnIsCutByTheTotalTimeNotByTheGapBetweenBytes() throws InterruptedException {
        SERVER.replies(status(200, answer("drop by drop")).withChunkedDribbleDelay(50, 10_000));

        try (Providers door = SERVER.door(Duration.ofMillis(600))) {
            assertThat(door.call(Models.askBy(Models.FAR)).outcome())
                    .isEqualTo(new CallOutcome.TimedOut("call", Duration.ofMillis(600)));
        }
    }
}
