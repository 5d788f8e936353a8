package dev.specstress.simulator.internal.wire.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.wire.Page;
import dev.specstress.simulator.internal.wire.Problem;
import java.math.BigDecimal;

/** Google's error: {@code {"error": {"code", "message", "status", "details"}}}, a {@code google.rpc.Status}. */
final class GoogleError {
    private static final String INVALID = "INVALID_ARGUMENT";
    private static final String TYPE = "@type";
    private static final String RPC = "type.googleapis.com/google.rpc.";

    private GoogleError() {}

    static Page of(Problem problem) {
        ArrayNode details = JsonNodeFactory.instance.arrayNode();
        return switch (problem) {
            case Problem.Malformed _ -> page(400, INVALID, "Invalid JSON payload received.", details);
            case Problem.Missing(String field) ->
                page(400, INVALID, "* GenerateContentRequest." + field + ": not specified", field(details, field));
            case Problem.Invalid(String field, String expected) ->
                page(400, INVALID, "Invalid value at '" + field + "': expected " + expected, field(details, field));
            case Problem.NoKey _ ->
                page(
                        403,
                        "PERMISSION_DENIED",
                        "Method doesn't allow unregistered callers. Please use an API key.",
                        details);
            case Problem.WrongKey _ ->
                page(400, INVALID, "API key not valid. Please pass a valid API key.", badKey(details));
            case Problem.UnknownModel(String model) ->
                page(404, "NOT_FOUND", "models/" + model + " is not found for API version v1beta.", details);
            case Problem.UnknownPath(String path) -> page(404, "NOT_FOUND", path + " is not found.", details);
            case Problem.TooLarge _ -> page(400, INVALID, "Request payload size exceeds the limit.", details);
            case Problem.RateLimited limited ->
                page(
                        429,
                        "RESOURCE_EXHAUSTED",
                        "You exceeded your current quota for " + limited.model() + ".",
                        retry(details, limited));
            case Problem.ServerError _ -> page(500, "INTERNAL", "An internal error has occurred.", details);
            case Problem.Overloaded _ ->
                page(503, "UNAVAILABLE", "The model is overloaded. Please try again later.", details);
            case Problem.Forbidden _ -> page(400, INVALID, "The request was blocked.", details);
        };
    }

    private static ArrayNode field(ArrayNode details, String field) {
        details.addObject()
                .put(TYPE, RPC + "BadRequest")
                .putArray("fieldViolations")
                .addObject()
                .put("field", field);
        return details;
    }

    private static ArrayNode badKey(ArrayNode details) {
        details.addObject()
                .put(TYPE, RPC + "ErrorInfo")
                .put("reason", "API_KEY_INVALID")
                .put("domain", "googleapis.com");
        return details;
    }

    /** The wait is said in the body alone, in seconds with a fraction. */
    private static ArrayNode retry(ArrayNode details, Problem.RateLimited limited) {
        details.addObject()
                .put(TYPE, RPC + "QuotaFailure")
                .putArray("violations")
                .addObject()
                .put("quotaMetric", "generativelanguage.googleapis.com/generate_content_requests")
                .put("quotaId", "GenerateRequestsPerMinutePerProjectPerModel");
        BigDecimal seconds =
                BigDecimal.valueOf(limited.retryAfter().toMillis(), 3).stripTrailingZeros();
        details.addObject().put(TYPE, RPC + "RetryInfo").put("retryDelay", seconds.toPlainString() + "s");
        return details;
    }

    private static Page page(int status, String name, String message, ArrayNode details) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error")
                .put("code", status)
                .put("message", message)
                .put("status", name);
        if (!details.isEmpty()) {
            error.set("details", details);
        }
        return Page.of(status, body.toString());
    }
}
