package dev.specstress.providers.internal.wire.http;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.FailureClass;
import java.util.function.Predicate;

/**
 * What sets one provider's errors apart from what their HTTP status alone says; asked in this order.
 *
 * @param declined the prompt or the answer was blocked
 * @param tooLong the prompt does not fit into the model's context
 * @param quotaExhausted there is nothing left to spend, and waiting does not help
 * @param auth the key is not good, or not for this
 */
public record ErrorSigns(
        Predicate<ErrorReply> declined,
        Predicate<ErrorReply> tooLong,
        Predicate<ErrorReply> quotaExhausted,
        Predicate<ErrorReply> auth) {

    /** How the attempt ended that this came back from. */
    public AttemptResult read(ErrorReply error) {
        if (declined.test(error)) {
            return new AttemptResult.Ended(new CallOutcome.Declined(error.words()), TokenUsage.NONE);
        }
        if (tooLong.test(error)) {
            return ended(FailureClass.CONTEXT_TOO_LONG, error);
        }
        if (error.status() == 402 || quotaExhausted.test(error)) {
            return ended(FailureClass.QUOTA_EXHAUSTED, error);
        }
        return auth.test(error) ? ended(FailureClass.AUTH, error) : byStatus(error);
    }

    private static AttemptResult byStatus(ErrorReply error) {
        return switch (error.status()) {
            case 401, 403 -> ended(FailureClass.AUTH, error);
            case 413 -> ended(FailureClass.CONTEXT_TOO_LONG, error);
            // Of the classes there are, a rate limit that outlasts the retries is nearest to a spent quota.
            case 429 -> again(FailureClass.QUOTA_EXHAUSTED, RetryCause.RATE_LIMITED, error);
            case 408, 409 -> again(FailureClass.SERVER, RetryCause.SERVER, error);
            default ->
                error.status() >= 500
                        ? again(FailureClass.SERVER, RetryCause.SERVER, error)
                        : ended(FailureClass.BAD_REQUEST, error);
        };
    }

    private static AttemptResult ended(FailureClass failure, ErrorReply error) {
        return new AttemptResult.Ended(new CallOutcome.Failed(failure, error.words()), TokenUsage.NONE);
    }

    private static AttemptResult again(FailureClass failure, RetryCause cause, ErrorReply error) {
        return new AttemptResult.WorthRetrying(
                new CallOutcome.Failed(failure, error.words()), cause, error.retryAfter(), TokenUsage.NONE);
    }
}
