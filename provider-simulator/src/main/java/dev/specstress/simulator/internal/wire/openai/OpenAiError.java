package dev.specstress.simulator.internal.wire.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.wire.Page;
import dev.specstress.simulator.internal.wire.Problem;

/**
 * OpenAI's error: {@code {"error": {"message", "type", "param", "code"}}}.
 *
 * @param param null where no parameter is at fault
 * @param code null where there is none
 */
record OpenAiError(int status, String type, String param, String code, String message) {
    private static final String INVALID = "invalid_request_error";

    static Page of(Problem problem) {
        OpenAiError error = switch (problem) {
            case Problem.Malformed _ -> invalid(null, null, "We could not parse the JSON body of your request.");
            case Problem.Missing(String field) ->
                invalid(field, "missing_required_parameter", "Missing required parameter: '" + field + "'.");
            case Problem.Invalid(String field, String expected) ->
                invalid(field, "invalid_value", "Invalid value for '" + field + "': expected " + expected + ".");
            case Problem.NoKey _ -> new OpenAiError(401, INVALID, null, null, "You didn't provide an API key.");
            case Problem.WrongKey _ ->
                new OpenAiError(401, INVALID, null, "invalid_api_key", "Incorrect API key provided.");
            case Problem.UnknownModel(String model) ->
                new OpenAiError(
                        404,
                        INVALID,
                        null,
                        "model_not_found",
                        "The model `" + model + "` does not exist or you do not have access to it.");
            case Problem.UnknownPath(String path) ->
                new OpenAiError(404, INVALID, null, "unknown_url", "Unknown request URL: " + path + ".");
            case Problem.TooLarge _ -> new OpenAiError(413, INVALID, null, null, "The request is too large.");
            case Problem.RateLimited limited ->
                new OpenAiError(
                        429,
                        "requests",
                        null,
                        "rate_limit_exceeded",
                        "Rate limit reached for " + limited.model() + ". Please try again in "
                                + limited.retryAfter().toMillis() + "ms.");
            case Problem.ServerError _ ->
                new OpenAiError(
                        500,
                        "server_error",
                        null,
                        null,
                        "The server had an error while processing your request. Sorry about that!");
            case Problem.Overloaded _ ->
                new OpenAiError(
                        503,
                        "service_unavailable_error",
                        null,
                        "server_is_overloaded",
                        "Our servers are currently overloaded. Please try again later.");
            case Problem.Forbidden _ ->
                invalid(null, "content_policy_violation", "Your request was rejected by our safety system.");
        };
        return Page.of(error.status, error.body());
    }

    private static OpenAiError invalid(String param, String code, String message) {
        return new OpenAiError(400, INVALID, param, code, message);
    }

    private String body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return body.toString();
    }
}
