package dev.specstress.providers.internal.wire.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.providers.JsonShape;

/** JSON as trees, read from text that is ours and from text that is not. */
public final class JsonText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonText() {}

    /** @throws IllegalArgumentException if the schema is not JSON */
    public static JsonNode schema(JsonShape shape) {
        try {
            return JSON.readTree(shape.schema());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The schema of %s is not JSON".formatted(shape.name()), e);
        }
    }

    /** What a server sent; a missing node if it is not JSON, for an error page is one without a code. */
    public static JsonNode foreign(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
