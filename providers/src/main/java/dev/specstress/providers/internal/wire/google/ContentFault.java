package dev.specstress.providers.internal.wire.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryAfter;
import dev.specstress.providers.internal.wire.http.ErrorReply;
import dev.specstress.providers.internal.wire.http.ErrorSigns;
import dev.specstress.providers.internal.wire.http.JsonText;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an attempt that gave no content means: Google's {@code google.rpc.Status}, whose details say more than its code. */
final class ContentFault {
    /** A wrong key is an invalid argument with this reason. */
    private static final String BAD_KEY = "API_KEY_INVALID";

    /** A limit by the day does not pass in the time a call has; the time to come back that is sent along is too short. */
    private static final String BY_DAY = "perday";

    private ContentFault() {}

    static AttemptResult read(RefusalReader.Refused refused) {
        JsonNode body = JsonText.foreign(refused.body());
        // Streaming endpoints, and some gateways, wrap it into a list.
        JsonNode error = (body.isArray() ? body.path(0) : body).path("error");
        return signs(error)
                .read(new ErrorReply(
                        refused.status(),
                        error.path("status").asText(""),
                        error.isTextual()
                                ? error.asText()
                                : error.path("message").asText(""),
                        retryInfo(error)
                                .or(() -> RetryAfter.parse(
                                        refused.header("retry-after-ms"), refused.header("retry-after")))));
    }

    private static ErrorSigns signs(JsonNode error) {
        return new ErrorSigns(
                _ -> false,
                told -> told.says("exceeds the maximum number of tokens"),
                _ -> details(error)
                        .flatMap(detail -> stream(detail.path("violations")))
                        .anyMatch(violation -> violation
                                .path("quotaId")
                                .asText("")
                                .toLowerCase(Locale.ROOT)
                                .contains(BY_DAY)),
                // A failed precondition is an account that may not use the API: no billing, or from that place.
                told -> told.code().equals("FAILED_PRECONDITION")
                        || details(error)
                                .anyMatch(detail ->
                                        detail.path("reason").asText("").equals(BAD_KEY)));
    }

    private static Optional<RetryAfter> retryInfo(JsonNode error) {
        return details(error)
                .map(detail -> detail.path("retryDelay").asText(""))
                .filter(delay -> !delay.isEmpty())
                .findFirst()
                .flatMap(RetryAfter::duration);
    }

    private static Stream<JsonNode> details(JsonNode error) {
        return stream(error.path("details"));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
