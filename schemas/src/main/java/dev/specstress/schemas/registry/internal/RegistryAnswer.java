package dev.specstress.schemas.registry.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.schemas.registry.RegistryRefusedException;

/** Reads the status and body of an answer. */
final class RegistryAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_MESSAGE = 500;

    private RegistryAnswer() {}

    static Attempt read(RegistryEndpoint endpoint, int status, String body) {
        JsonNode json = parse(body);
        if (status >= 200 && status < 300) {
            if (json.isMissingNode()) {
                throw notARegistry(endpoint, status, "without JSON");
            }
            return new Attempt.Served(json);
        }
        String message = " (" + status + "): " + messageOf(json);
        return switch (status) {
            case 401, 403 ->
                throw new RegistryRefusedException.Unauthorised(
                        endpoint.base() + " refuses the credentials, or there are none (" + status + ")");
            case 404 -> {
                // A plain 404 comes from whatever else may sit at a mistyped address.
                if (json.path("error_code").asInt() / 100 != 404) {
                    throw notARegistry(endpoint, status, "without a registry's error code; is the path right?");
                }
                throw new RegistryRefusedException.NotFound(endpoint.base() + " has it not" + message);
            }
            case 409 ->
                throw new RegistryRefusedException.Incompatible(
                        endpoint.base() + " finds the schema incompatible with earlier ones" + message);
            case 400, 422 ->
                throw new RegistryRefusedException.Invalid(endpoint.base() + " finds the request invalid" + message);
            case 408, 429 -> new Attempt.Unserved("cannot serve now" + message);
            default -> {
                if (status < 500) {
                    throw notARegistry(endpoint, status, "which no registry does");
                }
                yield new Attempt.Unserved("cannot serve now" + message);
            }
        };
    }

    private static RegistryRefusedException notARegistry(RegistryEndpoint endpoint, int status, String what) {
        return new RegistryRefusedException.NotARegistry(endpoint.base() + " answered " + status + " " + what);
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The registry's own words, on one line and not endless. */
    private static String messageOf(JsonNode json) {
        String text = json.path("message").asText("no message").replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + "...";
    }
}
