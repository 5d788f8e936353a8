package dev.specstress.providers;

import static dev.specstress.providers.AnthropicPayloads.error;
import static dev.specstress.providers.AnthropicPayloads.message;
import static dev.specstress.providers.AnthropicPayloads.text;
import static dev.specstress.providers.AnthropicPayloads.thinking;
import static dev.specstress.providers.ModelServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.FailureClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is Anthropic's alone among the ways a call can end. */
final class AnthropicOutcomesTest {
    private static final ModelServer SERVER = new ModelServer(Spoken.ANTHROPIC);

    @BeforeEach
    void forget() {
        SERVER.server.resetAll();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void tokensReadFromTheCacheAndWrittenToItAreInputAndBilledAsSuch() throws InterruptedException {
        SERVER.replies(status(200, AnthropicPayloads.answer("Both values matter.")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Answered("Both values matter.", false, "end_turn"));
        assertThat(result.account().getInputTokens()).isEqualTo(19 + 200 + 1000);
        assertThat(result.account().getCachedInputTokens()).isEqualTo(1000);
        assertThat(result.account().getOutputTokens()).isEqualTo(110);
        assertThat(result.account().getThinkingTokens()).isEqualTo(64);
        // 19 * 2.0 + 200 * 2.0 * 1.25 + 1000 * 0.5 + 110 * 8.0
        assertThat(result.account().getCostMicroUsd()).isEqualTo(1918);
    }

    @Test
    void thinkingStaysOutOfTheAnswerAndTextsAreJoined() throws InterruptedException {
        String content = thinking("They want me to lie.") + "," + text("Both ") + "," + text("matter.");
        SERVER.replies(status(200, message(content, "end_turn", "null")));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Answered("Both matter.", false, "end_turn"));
    }

    @ParameterizedTest
    @CsvSource({
        "max_tokens, true",
        "model_context_window_exceeded, true",
        "stop_sequence, false",
        "end_turn, false",
        "something_new, false"
    })
    void onlyWhatRanIntoALimitIsTruncated(String stopReason, boolean truncated) throws InterruptedException {
        SERVER.replies(status(200, message(text("Half an ans"), stopReason, "null")));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Answered("Half an ans", truncated, stopReason));
    }

    @Test
    void aRefusalIsDeclinedWithoutTheTextBeforeItAndBilled() throws InterruptedException {
        SERVER.replies(status(200, message(text("The first step"), "refusal", "null")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Declined("refusal"));
        assertThat(result.account().getCostMicroUsd()).isEqualTo(1918);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"refusal\", \"category\": \"cyber\", \"explanation\": null} | refusal (cyber)",
                "{\"type\": \"refusal\", \"category\": \"bio\", \"explanation\": \"It could harm.\"} | refusal: It could harm.",
                "{\"type\": \"refusal\"} | refusal",
                "7 | refusal"
            })
    void aRefusalIsToldAsFarAsItIsExplained(String details, String reason) throws InterruptedException {
        SERVER.replies(status(200, message("", "refusal", details)));

        assertThat(SERVER.ask().outcome()).isEqualTo(new CallOutcome.Declined(reason));
    }

    @ParameterizedTest
    @CsvSource({"end_turn", "max_tokens"})
    void thinkingAloneIsNoAnswer(String stopReason) throws InterruptedException {
        SERVER.replies(status(200, message(thinking("Hm."), stopReason, "null")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(
                        new CallOutcome.Failed(FailureClass.MALFORMED, "empty (stop reason %s)".formatted(stopReason)));
        assertThat(result.account().getOutputTokens()).isEqualTo(110);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | invalid_request_error | max_tokens: 999999 > 64000 | BAD_REQUEST",
                "400 | invalid_request_error | prompt is too long: 210000 tokens > 200000 maximum | CONTEXT_TOO_LONG",
                "400 | invalid_request_error | input length and `max_tokens` exceed context limit | CONTEXT_TOO_LONG",
                "413 | request_too_large | Request exceeds the maximum size | CONTEXT_TOO_LONG",
                "400 | invalid_request_error | Your credit balance is too low to access the API. | QUOTA_EXHAUSTED",
                "400 | invalid_request_error | You have reached your specified API usage limits. | QUOTA_EXHAUSTED",
                "402 | billing_error | Payment is due. | QUOTA_EXHAUSTED",
                "401 | authentication_error | invalid x-api-key | AUTH",
                "403 | permission_error | Not for this key. | AUTH",
                "404 | not_found_error | model: claude-none | BAD_REQUEST",
            })
    void anErrorNoRetryCuresEndsTheCallAtOnce(int status, String type, String words, FailureClass failure)
            throws InterruptedException {
        SERVER.replies(status(status, error(type, words)));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(new CallOutcome.Failed(failure, "HTTP %d %s: %s".formatted(status, type, words)));
        assertThat(result.account().getAttempts()).isEqualTo(1);
    }

    @Test
    void anAnswerThatTheFilterBlockedIsDeclined() throws InterruptedException {
        SERVER.replies(status(400, error("invalid_request_error", "Output blocked by content filtering policy")));

        assertThat(SERVER.ask().outcome())
                .isEqualTo(new CallOutcome.Declined(
                        "HTTP 400 invalid_request_error: Output blocked by content filtering policy"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, rate_limit_error, QUOTA_EXHAUSTED",
        "500, api_error, SERVER",
        "504, timeout_error, SERVER",
        "529, overloaded_error, SERVER"
    })
    void whatMayPassIsTriedAgain(int status, String type, FailureClass failure) throws InterruptedException {
        SERVER.replies(status(status, error(type, "Come back.")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome())
                .isEqualTo(new CallOutcome.Failed(failure, "HTTP %d %s: Come back.".formatted(status, type)));
        assertThat(result.account().getAttempts()).isEqualTo(3);
    }

    @Test
    void anAnswerWithoutUsageOrStopReasonIsStillAnAnswer() throws InterruptedException {
        SERVER.replies(status(200, """
                {"content": [{"type": "text", "text": "Yes."}], "usage": {"input_tokens": "many", "output_tokens": 4}}"""));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Answered("Yes.", false, "unstated"));
        assertThat(result.account().getInputTokens()).isZero();
        assertThat(result.account().getOutputTokens()).isEqualTo(4);
    }
}
