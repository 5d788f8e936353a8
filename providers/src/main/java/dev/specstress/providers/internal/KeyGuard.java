package dev.specstress.providers.internal;

import dev.specstress.providers.CallOutcome;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;

/** Takes a provider's key out of whatever the provider sends back: some echo the request's headers in their errors. */
final class KeyGuard {
    private static final String MASK = "[key]";

    /** A shorter key ("none", "test") guards nothing, and its letters may well be part of an honest answer. */
    private static final int SHORTEST_IN_ANSWERS = 16;

    private final Optional<String> key;

    KeyGuard(Optional<Password> key) {
        this.key = key.map(Password::value);
    }

    CallOutcome clean(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered answered ->
                new CallOutcome.Answered(
                        inAnswer(answered.text()), answered.truncated(), inReason(answered.finishReason()));
            case CallOutcome.Declined declined -> new CallOutcome.Declined(inReason(declined.reason()));
            case CallOutcome.Failed failed -> new CallOutcome.Failed(failed.failure(), inReason(failed.reason()));
            case CallOutcome.TimedOut timedOut -> timedOut;
            case CallOutcome.NotAsked notAsked -> notAsked;
        };
    }

    /** The key goes before the cut, or half of it could stay at the end. */
    private String inReason(String reason) {
        return Reasons.tidy(key.map(secret -> reason.replace(secret, MASK)).orElse(reason));
    }

    private String inAnswer(String text) {
        return key.filter(secret -> secret.length() >= SHORTEST_IN_ANSWERS)
                .map(secret -> text.replace(secret, MASK))
                .orElse(text);
    }
}
