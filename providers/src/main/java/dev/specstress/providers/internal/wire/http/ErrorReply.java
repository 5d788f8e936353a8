package dev.specstress.providers.internal.wire.http;

import dev.specstress.providers.internal.wire.RetryAfter;
import java.util.Locale;
import java.util.Optional;

/**
 * A reply that is not a success, as far as its body tells.
 *
 * @param status of HTTP
 * @param code the provider's word for it, for example {@code "rate_limit_error"}; empty if it gives none
 * @param message the provider's words for people; empty if it gives none
 * @param retryAfter when to come back, if the provider says
 */
public record ErrorReply(int status, String code, String message, Optional<RetryAfter> retryAfter) {

    /** Whether the message holds this, in any case: for what providers tell by words alone. */
    public boolean says(String words) {
        return message.toLowerCase(Locale.ROOT).contains(words);
    }

    /** For people: the status, the code and the provider's own words, as far as there are any. */
    public String words() {
        String head = code.isEmpty() ? "HTTP " + status : "HTTP %d %s".formatted(status, code);
        return message.isEmpty() ? head : head + ": " + message;
    }
}
