package dev.specstress.providers.internal.wire.http;

import com.fasterxml.jackson.core.JacksonException;
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
public final class BrokenExchange {

    private BrokenExchange() {}

    /**
     * Reads what an SDK threw.
     *
     * @throws InterruptedException if the caller was interrupted: that closes the socket under the call, and so looks like a
     *     broken connection
     */
    public static AttemptResult heard(RuntimeException failure) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted during a model call");
        }
        return read(failure);
    }

    /** A reply came that holds nothing at all. */
    public static AttemptResult empty() {
        return malformed("the reply is empty");
    }

    static AttemptResult read(RuntimeException failure) {
        List<Throwable> causes = causes(failure).toList();
        if (causes.stream().anyMatch(TooLarge.class::isInstance)) {
            return malformed("the reply is larger than %d MiB".formatted(TooLarge.LARGEST >> 20));
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
                .orElseGet(() -> malformed("the reply is not of the provider's form"));
    }

    /** The chain of causes, the failure itself first; cut, should it go round. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
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
