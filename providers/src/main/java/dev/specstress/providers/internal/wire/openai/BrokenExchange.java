package dev.specstress.providers.internal.wire.openai;

import com.fasterxml.jackson.core.JacksonException;
import com.openai.errors.OpenAIException;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.FailureClass;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What it means that no complete, readable reply came: time ran out, the connection broke, or the reply made no sense. */
final class BrokenExchange {

    private BrokenExchange() {}

    static AttemptResult read(OpenAIException failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        if (causes.stream().anyMatch(BoundedReply.TooLarge.class::isInstance)) {
            return malformed("the reply is larger than %d MiB".formatted(BoundedReply.LARGEST >> 20));
        }
        if (causes.stream().anyMatch(BrokenExchange::isTotalTimeUp)) {
            return new AttemptResult.RanOut();
        }
        return causes.stream()
                // Jackson's complaints about JSON are I/O exceptions too.
                .filter(cause -> cause instanceof IOException && !(cause instanceof JacksonException))
                .reduce((outer, inner) -> inner)
                .map(BrokenExchange::network)
                // The words of a parser quote the reply, so they stay out.
                .orElseGet(() -> malformed("the reply is not a chat completion"));
    }

    /** Connecting alone has less than the attempt's time; when only that is up, another attempt may do better. */
    private static boolean isTotalTimeUp(Throwable cause) {
        return cause instanceof InterruptedIOException
                && !String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).startsWith("connect timed out");
    }

    private static AttemptResult network(Throwable broken) {
        String words = broken.getClass().getSimpleName() + ": " + broken.getMessage();
        return new AttemptResult.WorthRetrying(
                new CallOutcome.Failed(FailureClass.NETWORK, words),
                RetryCause.NETWORK,
                Optional.empty(),
                TokenUsage.NONE);
    }

    private static AttemptResult malformed(String reason) {
        return new AttemptResult.Ended(new CallOutcome.Failed(FailureClass.MALFORMED, reason), TokenUsage.NONE);
    }
}
