package dev.specstress.simulator.internal.wire.anthropic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.wire.Page;
import dev.specstress.simulator.internal.wire.Problem;

/** Anthropic's error: {@code {"type": "error", "error": {"type", "message"}, "request_id"}}. */
record AnthropicError(int status, String type, String message) {
    private static final String INVALID = "invalid_request_error";

    static Page of(Problem problem, String requestId) {
        AnthropicError error = of(problem);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "error");
        body.putObject("error").put("type", error.type).put("message", error.message);
        body.put("request_id", requestId);
        return Page.of(error.status, body.toString());
    }

    private static AnthropicError of(Problem problem) {
        return switch (problem) {
            case Problem.Malformed _ ->
                new AnthropicError(400, INVALID, "The request body is not valid JSON: expected an object");
            case Problem.Missing(String field) ->
                new AnthropicError(
                        400,
                        INVALID,
                        field.equals("anthropic-version")
                                ? "anthropic-version: header is required"
                                : path(field) + ": Field required");
            case Problem.Invalid(String field, String expected) ->
                new AnthropicError(400, INVALID, path(field) + ": Input should be " + expected);
            case Problem.NoKey _ -> new AnthropicError(401, "authentication_error", "x-api-key header is required");
            case Problem.WrongKey _ -> new AnthropicError(401, "authentication_error", "invalid x-api-key");
            case Problem.UnknownModel(String model) -> new AnthropicError(404, "not_found_error", "model: " + model);
            case Problem.UnknownPath _ -> new AnthropicError(404, "not_found_error", "Not Found");
            case Problem.TooLarge _ -> new AnthropicError(413, "request_too_large", "Request exceeds the maximum size");
            case Problem.RateLimited limited ->
                new AnthropicError(
                        429,
                        "rate_limit_error",
                        "This request would exceed the rate limit for " + limited.model()
                                + ". Please try again later.");
            case Problem.ServerError _ -> new AnthropicError(500, "api_error", "Internal server error");
            case Problem.Overloaded _ -> new AnthropicError(529, "overloaded_error", "Overloaded");
            case Problem.Forbidden _ -> new AnthropicError(400, INVALID, "Output blocked by content filtering policy");
        };
    }

    /** Anthropic writes {@code messages.0.role}. */
    private static String path(String field) {
        return field.replace("[", ".").replace("]", "");
    }
}
