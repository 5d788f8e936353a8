package dev.specstress.providers.internal.wire.anthropic;

import com.anthropic.errors.AnthropicServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryAfter;
import dev.specstress.providers.internal.wire.http.ErrorReply;
import dev.specstress.providers.internal.wire.http.ErrorSigns;
import java.util.Optional;

/** What an attempt that gave no message means, by Anthropic's page of errors; much is an invalid request but for its words. */
final class MessageFault {
    private static final ErrorSigns SIGNS = new ErrorSigns(
            error -> error.says("content filtering policy") || error.says("usage policy"),
            error -> error.says("prompt is too long") || error.says("exceed context limit"),
            error -> error.code().equals("billing_error")
                    || error.says("credit balance")
                    || error.says("usage limits")
                    || error.says("spend limit"),
            _ -> false);

    private MessageFault() {}

    static AttemptResult read(AnthropicServiceException answered) {
        return SIGNS.read(body(answered));
    }

    private static ErrorReply body(AnthropicServiceException answered) {
        JsonNode body = answered.body().isMissing()
                ? MissingNode.getInstance()
                : answered.body().convert(JsonNode.class);
        // A gateway in between may send a bare string.
        JsonNode error = body.path("error");
        return new ErrorReply(
                answered.statusCode(),
                error.path("type").asText(""),
                error.isTextual() ? error.asText() : error.path("message").asText(""),
                RetryAfter.parse(header(answered, "retry-after-ms"), header(answered, "retry-after")));
    }

    private static Optional<String> header(AnthropicServiceException answered, String name) {
        return answered.headers().values(name).stream().findFirst();
    }
}
