package dev.specstress.providers.internal.wire.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.openai.errors.OpenAIServiceException;
import dev.specstress.providers.internal.wire.RetryAfter;
import dev.specstress.providers.internal.wire.http.ErrorReply;
import java.util.Optional;

/** The body of a reply that is not a success, in the forms that servers of Chat Completions give it. */
final class ErrorBody {

    private ErrorBody() {}

    /** Reads the tree, not the SDK's typed fields: those throw where a compatible server sends a number for a code. */
    static ErrorReply of(OpenAIServiceException answered) {
        // What the SDK hands over is the body's "error".
        JsonNode error = answered.body().isMissing()
                ? MissingNode.getInstance()
                : answered.body().convert(JsonNode.class);
        JsonNode code = error.path("code").isTextual() ? error.path("code") : error.path("type");
        // OpenAI sends an object; xAI and some compatible servers a bare string.
        JsonNode message = error.isTextual() ? error : error.path("message");
        return new ErrorReply(
                answered.statusCode(),
                code.asText(""),
                message.asText(""),
                RetryAfter.parse(header(answered, "retry-after-ms"), header(answered, "retry-after")));
    }

    private static Optional<String> header(OpenAIServiceException answered, String name) {
        return answered.headers().values(name).stream().findFirst();
    }
}
