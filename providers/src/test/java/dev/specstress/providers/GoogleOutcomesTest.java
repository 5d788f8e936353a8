package dev.specstress.providers;

import static dev.specstress.providers.GooglePayloads.content;
import static dev.specstress.providers.GooglePayloads.error;
import static dev.specstress.providers.GooglePayloads.errorInfo;
import static dev.specstress.providers.GooglePayloads.quotaFailure;
import static dev.specstress.providers.GooglePayloads.retryInfo;
import static dev.specstress.providers.ModelServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.FailureClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Google's alone among the ways a call can end. */
final class GoogleOutcomesTest {
    private static final ModelServer SERVER = new ModelServer(Spoken.GOOGLE);

    @BeforeEach
    void forget() {
        SERVER.server.resetAll();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void thoughtsAreOutputAndWhatTheCacheHeldIsInput() throws InterruptedException {
        SERVER.replies(status(200, GooglePayloads.answer("Both values matter.")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Answered("Both values matter.", false, "STOP"));
        assertThat(result.account().getInputTokens()).isEqualTo(1019);
        assertThat(result.account().getCachedInputTokens()).isEqualTo(1000);
        assertThat(result.account().getOutputTokens()).isEqualTo(46 + 64);
        assertThat(result.account().getThinkingTokens()).isEqualTo(64);
        // 19 * 2.0 + 1000 * 0.5 + 110 * 8.0
        assertThat(result.account().getCostMicroUsd()).isEqualTo(1418);
    }

    @Test
    void thoughtsStayOutOfTheAnswerAndPartsAreJoined() throws InterruptedException {
        SERVER.replies(status(200, content("""
                {"text": "They want me to lie.", "thought": true}, {"text": "Both "},
                {"text": "matter.", "thoughtSignature": "CikB"}""", "STOP")));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Answered("Both matter.", false, "STOP"));
    }

    @Test
    void anAnswerAtTheOutputLimitIsTruncated() throws InterruptedException {
        SERVER.replies(status(200, content("{\"text\": \"Half an ans\"}", "MAX_TOKENS")));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Answered("Half an ans", true, "MAX_TOKENS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII"})
    void aBlockedAnswerIsDeclinedWithoutItsText(String reason) throws InterruptedException {
        SERVER.replies(status(200, content("{\"text\": \"The first step\"}", reason)));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Declined(reason));
        assertThat(result.account().getInputTokens()).isEqualTo(1019);
    }

    @Test
    void aBlockedAnswerThatHasNoContentIsDeclined() throws InterruptedException {
        SERVER.replies(status(200, GooglePayloads.candidates("""
                {"finishReason": "SAFETY", "finishMessage": "Harm.", "index": 0,
                 "safetyRatings": [{"category": "HARM_CATEGORY_HARASSMENT", "probability": "HIGH", "blocked": true}]}""")));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Declined("SAFETY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "SOMETHING_NEW"})
    void aBlockedPromptIsDeclinedAndItsInputBilled(String reason) throws InterruptedException {
        SERVER.replies(status(200, GooglePayloads.blocked(reason)));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Declined("the prompt was blocked: " + reason));
        assertThat(result.account().getInputTokens()).isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource({"STOP", "MAX_TOKENS", "OTHER", "MALFORMED_FUNCTION_CALL"})
    void thoughtsAloneAreNoAnswer(String reason) throws InterruptedException {
        SERVER.replies(status(200, content("{\"text\": \"Hm.\", \"thought\": true}", reason)));

        assertThat(SERVER.ask().outcome())
                .isEqualTo(
                        new CallOutcome.Failed(FailureClass.MALFORMED, "empty (finish reason %s)".formatted(reason)));
    }

    @Test
    void anAnswerThatStoppedForAnUnknownReasonIsNone() throws InterruptedException {
        SERVER.replies(status(200, content("{\"text\": \"Half\"}", "OTHER")));

        assertThat(SERVER.ask().outcome())
                .isEqualTo(new CallOutcome.Failed(FailureClass.MALFORMED, "stopped for OTHER"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | INVALID_ARGUMENT | Unknown name: frequency | BAD_REQUEST",
                "400 | INVALID_ARGUMENT | The input token count (1200000) exceeds the maximum number of tokens allowed "
                        + "(1048576). | CONTEXT_TOO_LONG",
                "400 | FAILED_PRECONDITION | User location is not supported for the API use. | AUTH",
                "401 | UNAUTHENTICATED | No credentials. | AUTH",
                "403 | PERMISSION_DENIED | Not for this key. | AUTH",
                "404 | NOT_FOUND | models/gemini-none is not found | BAD_REQUEST",
            })
    void anErrorNoRetryCuresEndsTheCallAtOnce(int status, String code, String words, FailureClass failure)
            throws InterruptedException {
        SERVER.replies(status(status, error(status, code, words)));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(new CallOutcome.Failed(failure, "HTTP %d %s: %s".formatted(status, code, words)));
        assertThat(result.account().getAttempts()).isEqualTo(1);
    }

    @Test
    void aWrongKeyIsAnInvalidArgumentToGoogleAndAnAuthFailureToUs() throws InterruptedException {
        SERVER.replies(status(400, error(400, "INVALID_ARGUMENT", "API key not valid.", errorInfo("API_KEY_INVALID"))));

        assertThat(SERVER.ask().outcome())
                .isEqualTo(new CallOutcome.Failed(FailureClass.AUTH, "HTTP 400 INVALID_ARGUMENT: API key not valid."));
    }

    @Test
    void aSpentDayIsNotWaitedFor() throws InterruptedException {
        SERVER.replies(status(
                429,
                error(
                        429,
                        "RESOURCE_EXHAUSTED",
                        "You exceeded your current quota.",
                        quotaFailure("GenerateRequestsPerDayPerProjectPerModel-FreeTier") + "," + retryInfo("1s"))));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(new CallOutcome.Failed(
                        FailureClass.QUOTA_EXHAUSTED, "HTTP 429 RESOURCE_EXHAUSTED: You exceeded your current quota."));
        assertThat(result.account().getAttempts()).isEqualTo(1);
    }

    @Test
    void aSpentMinuteIsWaitedForAsLongAsGoogleSays() throws InterruptedException {
        SERVER.replies(status(
                429,
                error(
                        429,
                        "RESOURCE_EXHAUSTED",
                        "You exceeded your current quota.",
                        quotaFailure("GenerateRequestsPerMinutePerProjectPerModel-FreeTier")
                                + ","
                                + retryInfo("0.4s"))));

        CallResult result = SERVER.ask();

        assertThat(result.account().getAttempts()).isEqualTo(3);
        assertThat(result.account().getLatencyMillis()).isBetween(800L, 5_000L);
    }

    @ParameterizedTest
    @CsvSource({"500, INTERNAL", "503, UNAVAILABLE", "504, DEADLINE_EXCEEDED"})
    void whatMayPassIsTriedAgain(int status, String code) throws InterruptedException {
        SERVER.replies(status(status, error(status, code, "The model is overloaded.")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(new CallOutcome.Failed(
                        FailureClass.SERVER, "HTTP %d %s: The model is overloaded.".formatted(status, code)));
        assertThat(result.account().getAttempts()).isEqualTo(3);
    }

    @Test
    void anAnswerWithoutUsageOrFinishReasonIsStillAnAnswer() throws InterruptedException {
        SERVER.replies(status(200, "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"Yes.\"}]}}]}"));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Answered("Yes.", false, "unstated"));
    }
}
