package dev.specstress.schemas.registry.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request that any endpoint can serve. All of them may be repeated without harm.
 *
 * @param path from the endpoint's base on, beginning with a slash, percent-encoded
 */
public record RegistryRequest(String path, Optional<JsonNode> body) {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    public static RegistryRequest get(String path) {
        return new RegistryRequest(path, Optional.empty());
    }

    public static RegistryRequest post(String path, JsonNode body) {
        return new RegistryRequest(path, Optional.of(body));
    }

    HttpRequest at(RegistryEndpoint endpoint) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Accept", CONTENT_TYPE + ", application/vnd.schemaregistry+json, application/json");
        endpoint.authorization().ifPresent(secret -> builder.header("Authorization", secret.value()));
        body.ifPresent(json -> builder.header("Content-Type", CONTENT_TYPE)
                .POST(BodyPublishers.ofString(json.toString(), StandardCharsets.UTF_8)));
        return builder.build();
    }
}
