package dev.specstress.providers.internal.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When a provider wants to be asked again: HTTP's {@code Retry-After} (RFC 9110, 10.2.3), the same in milliseconds as OpenAI
 * and Anthropic send it, or the duration in Google's {@code RetryInfo}.
 */
public sealed interface RetryAfter {

    /** How long from now that is; negative if it has passed. */
    Duration from(Instant now);

    /** After a while. */
    record In(Duration delay) implements RetryAfter {
        @Override
        public Duration from(Instant now) {
            return delay;
        }
    }

    /** At a time. */
    record At(Instant instant) implements RetryAfter {
        @Override
        public Duration from(Instant now) {
            return Duration.between(now, instant);
        }
    }

    /**
     * Reads the headers; what cannot be read is as if it were not there.
     *
     * @param millis {@code retry-after-ms}; the more exact one, so it goes first
     * @param header {@code Retry-After}: seconds (a fraction is taken, though HTTP has none) or an HTTP date
     */
    static Optional<RetryAfter> parse(Optional<String> millis, Optional<String> header) {
        return millis.flatMap(text -> number(text, 1))
                .or(() -> header.flatMap(text -> number(text, 1000)))
                .or(() -> header.flatMap(RetryAfter::date));
    }

    /** Reads a duration as protobuf writes it in JSON, for example {@code "34.07s"}; what cannot be read is not there. */
    static Optional<RetryAfter> duration(String text) {
        return text.endsWith("s") ? number(text.substring(0, text.length() - 1), 1000) : Optional.empty();
    }

    private static Optional<RetryAfter> date(String text) {
        try {
            return Optional.of(new At(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Bounded by its pattern, so that no value overflows a {@link Duration}. */
    private static Optional<RetryAfter> number(String text, int millisPerUnit) {
        String number = text.strip();
        return number.matches("\\d{1,9}(\\.\\d{1,9})?")
                ? Optional.of(new In(Duration.ofMillis(Math.round(Double.parseDouble(number) * millisPerUnit))))
                : Optional.empty();
    }
}
