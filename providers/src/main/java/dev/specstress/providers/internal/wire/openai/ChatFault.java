package dev.specstress.providers.internal.wire.openai;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryAfter;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.FailureClass;
import java.util.Optional;

/** What an attempt that gave no completion means, by the table on OpenAI's page of error codes. */
final class ChatFault {

    private ChatFault() {}

    static AttemptResult read(OpenAIException failure) {
        return failure instanceof OpenAIServiceException answered ? ofStatus(answered) : BrokenExchange.read(failure);
    }

    private static AttemptResult ofStatus(OpenAIServiceException answered) {
        ErrorBody error = ErrorBody.of(answered);
        int status = answered.statusCode();
        if (error.saysDeclined()) {
            return new AttemptResult.Ended(new CallOutcome.Declined(error.words()), TokenUsage.NONE);
        }
        if (error.saysTooLong()) {
            return ended(FailureClass.CONTEXT_TOO_LONG, error);
        }
        if (status == 402 || error.saysQuotaExhausted()) {
            return ended(FailureClass.QUOTA_EXHAUSTED, error);
        }
        return switch (status) {
            case 401, 403 -> ended(FailureClass.AUTH, error);
            // Of the classes there are, a rate limit that outlasts the retries is nearest to a spent quota.
            case 429 -> again(FailureClass.QUOTA_EXHAUSTED, RetryCause.RATE_LIMITED, error, answered);
            case 408, 409 -> again(FailureClass.SERVER, RetryCause.SERVER, error, answered);
            default ->
                status >= 500
                        ? again(FailureClass.SERVER, RetryCause.SERVER, error, answered)
                        : ended(FailureClass.BAD_REQUEST, error);
        };
    }

    private static AttemptResult ended(FailureClass failure, ErrorBody error) {
        return new AttemptResult.Ended(new CallOutcome.Failed(failure, error.words()), TokenUsage.NONE);
    }

    private static AttemptResult again(
            FailureClass failure, RetryCause cause, ErrorBody error, OpenAIServiceException answered) {
        Optional<RetryAfter> retryAfter =
                RetryAfter.parse(header(answered, "retry-after-ms"), header(answered, "retry-after"));
        return new AttemptResult.WorthRetrying(
                new CallOutcome.Failed(failure, error.words()), cause, retryAfter, TokenUsage.NONE);
    }

    private static Optional<String> header(OpenAIServiceException answered, String name) {
        return answered.headers().values(name).stream().findFirst();
    }
}
