package dev.specstress.providers;

import static dev.specstress.providers.ModelServer.status;
import static dev.specstress.providers.XAiPayloads.error;
import static dev.specstress.providers.XAiPayloads.reasoned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.FailureClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is xAI's alone among the ways a call can end. */
final class XAiOutcomesTest {
    private static final ModelServer SERVER = new ModelServer(Spoken.XAI);

    @BeforeEach
    void forget() {
        SERVER.server.resetAll();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void reasoningIsBilledAsOutputAndStaysOutOfTheAnswer() throws InterruptedException {
        SERVER.replies(status(200, reasoned("They want me to lie.", "Both matter.", "stop")));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isEqualTo(new CallOutcome.Answered("Both matter.", false, "stop"));
        assertThat(result.account().getInputTokens()).isEqualTo(41);
        assertThat(result.account().getCachedInputTokens()).isEqualTo(1);
        assertThat(result.account().getOutputTokens()).isEqualTo(204);
        assertThat(result.account().getThinkingTokens()).isEqualTo(100);
    }

    @Test
    void reasoningUpToTheLimitIsNoAnswer() throws InterruptedException {
        SERVER.replies(status(200, reasoned("On and on", "", "length")));

        assertThat(SERVER.ask().outcome())
                .isEqualTo(new CallOutcome.Failed(FailureClass.MALFORMED, "empty (finish reason length)"));
    }

    @Test
    void aPromptAgainstTheGuidelinesIsForbiddenToXAiAndDeclinedToUs() throws InterruptedException {
        String words = "Content violates usage guidelines. Team: t, API key ID: k, Model: grok-test, "
                + "Failed check: SAFETY_CHECK_TYPE_BIO";
        SERVER.replies(status(403, error("The caller does not have permission", words)));

        assertThat(SERVER.ask().outcome())
                .isInstanceOfSatisfying(
                        CallOutcome.Declined.class,
                        declined -> assertThat(declined.reason())
                                .startsWith("HTTP 403")
                                .contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Incorrect API key provided: xa***xy. You can obtain an API key from https://console.x.ai. | AUTH",
                "401 | No authorization header. | AUTH",
                "403 | Your team has no access to this model. | AUTH",
                "403 | Your newly created team doesn't have any credits yet. | QUOTA_EXHAUSTED",
                "429 | Your team has used all available credits or reached its monthly spending limit. | QUOTA_EXHAUSTED",
                "400 | This model's maximum prompt length is 131072 but the request contains 216396 tokens. "
                        + "| CONTEXT_TOO_LONG",
                "400 | The model expects a single text element per message. | BAD_REQUEST",
                "404 | The model grok-none does not exist. | BAD_REQUEST",
                "422 | Failed to deserialize the JSON body. | BAD_REQUEST",
            })
    void anErrorNoRetryCuresEndsTheCallAtOnceWithItsWords(int status, String words, FailureClass failure)
            throws InterruptedException {
        SERVER.replies(status(status, error("Client specified an invalid argument", words)));

        CallResult result = SERVER.ask();

        assertThat(result.outcome()).isInstanceOfSatisfying(CallOutcome.Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(failure);
            assertThat(failed.reason()).startsWith("HTTP " + status).endsWith(words);
        });
        assertThat(result.account().getAttempts()).isEqualTo(1);
    }

    @Test
    void tooManyRequestsAreTriedAgain() throws InterruptedException {
        SERVER.replies(status(429, error("Some resource has been exhausted", "Too many requests for team t.")));

        assertThat(SERVER.ask().account().getAttempts()).isEqualTo(3);
    }
}
