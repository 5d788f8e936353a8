package dev.specstress.simulator.internal.wire.xai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.specstress.simulator.internal.wire.Page;
import dev.specstress.simulator.internal.wire.Problem;

/** xAI's error: {@code {"code", "error"}}, both of them words. A wrong key is an invalid argument. */
final class XAiError {
    private static final String ARGUMENT = "Client specified an invalid argument";

    private XAiError() {}

    static Page of(Problem problem) {
        return switch (problem) {
            case Problem.Malformed _ -> page(400, ARGUMENT, "Failed to parse the request body as JSON.");
            case Problem.Missing(String field) ->
                page(422, ARGUMENT, "Failed to deserialize the JSON body: missing field `" + field + "`.");
            case Problem.Invalid(String field, String expected) ->
                page(422, ARGUMENT, "Failed to deserialize the JSON body: " + field + ": expected " + expected + ".");
            case Problem.NoKey _ ->
                page(
                        401,
                        "Unauthenticated:no-credentials",
                        "No API key provided. Specify it in the Authorization header.");
            case Problem.WrongKey _ -> page(400, ARGUMENT, "Incorrect API key provided.");
            case Problem.UnknownModel(String model) ->
                page(
                        404,
                        "Some requested entity was not found",
                        "The model " + model + " does not exist or your team does not have access to it.");
            case Problem.UnknownPath(String path) ->
                page(404, "Some requested entity was not found", "There is nothing at " + path + ".");
            case Problem.TooLarge _ -> page(413, "Payload too large", "The request body is too large.");
            case Problem.RateLimited limited ->
                page(
                        429,
                        "Some resource has been exhausted",
                        "Too many requests for " + limited.model() + ". Please slow down.");
            case Problem.ServerError _ -> page(500, "Internal error", "The service had an internal error.");
            case Problem.Overloaded _ ->
                page(
                        503,
                        "The service is currently unavailable",
                        "The model is at capacity at the moment. Please try again later.");
            case Problem.Forbidden(String model) ->
                page(
                        403,
                        "The caller does not have permission to execute the specified operation",
                        "Content violates usage guidelines. Model: " + model
                                + ". Failed check: SAFETY_CHECK_TYPE_SIMULATED");
        };
    }

    private static Page page(int status, String code, String error) {
        return Page.of(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code)
                        .put("error", error)
                        .toString());
    }
}
