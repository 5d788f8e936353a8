package dev.specstress.simulator.internal.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A request that is answered with an error body. */
final class OpenAiError extends RuntimeException {
    private final int status;
    private final String type;
    private final Optional<String> param;
    private final Optional<String> code;

    private OpenAiError(int status, String type, Optional<String> param, Optional<String> code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    static OpenAiError malformed(String message) {
        return new OpenAiError(400, "invalid_request_error", Optional.empty(), Optional.empty(), message);
    }

    static OpenAiError missing(String param) {
        return new OpenAiError(
                400,
                "invalid_request_error",
                Optional.of(param),
                Optional.of("missing_required_parameter"),
                "Missing required parameter: '" + param + "'.");
    }

    static OpenAiError invalid(String param, String expected) {
        return new OpenAiError(
                400,
                "invalid_request_error",
                Optional.of(param),
                Optional.of("invalid_value"),
                "Invalid value for '" + param + "': expected " + expected + ".");
    }

    static OpenAiError unauthorized() {
        return new OpenAiError(
                401,
                "invalid_request_error",
                Optional.empty(),
                Optional.of("invalid_api_key"),
                "Incorrect API key provided, or none.");
    }

    static OpenAiError unknownModel(String model) {
        return new OpenAiError(
                404,
                "invalid_request_error",
                Optional.empty(),
                Optional.of("model_not_found"),
                "The model `" + model + "` does not exist or you do not have access to it.");
    }

    static OpenAiError tooLarge() {
        return new OpenAiError(
                413, "invalid_request_error", Optional.empty(), Optional.empty(), "The request is too large.");
    }

    static OpenAiError rateLimited(String model) {
        return new OpenAiError(
                429,
                "requests",
                Optional.empty(),
                Optional.of("rate_limit_exceeded"),
                "Rate limit reached for " + model + ". Please try again later.");
    }

    static OpenAiError serverError() {
        return new OpenAiError(
                500,
                "server_error",
                Optional.empty(),
                Optional.empty(),
                "The server had an error while processing your request.");
    }

    int status() {
        return status;
    }

    String body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", getMessage())
                .put("type", type)
                .put("param", param.orElse(null))
                .put("code", code.orElse(null));
        return body.toString();
    }
}
