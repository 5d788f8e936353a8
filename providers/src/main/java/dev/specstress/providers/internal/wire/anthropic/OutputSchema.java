package dev.specstress.providers.internal.wire.anthropic;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.JsonOutputFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.internal.wire.http.JsonText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A shape as Anthropic's structured outputs take it. They refuse a schema that bounds numbers, lengths or list sizes; such
 * bounds go into the description, for the model to read, and are checked on what comes back as for every provider.
 */
final class OutputSchema {
    private static final Set<String> BOUNDS = Set.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");
    private static final List<String> OF_NAMED_SCHEMAS = List.of("properties", "$defs", "definitions");
    private static final List<String> OF_SCHEMAS = List.of("items", "anyOf", "allOf", "oneOf", "prefixItems");

    private OutputSchema() {}

    static JsonOutputFormat of(JsonShape shape) {
        JsonOutputFormat.Schema.Builder schema = JsonOutputFormat.Schema.builder();
        boundless(JsonText.schema(shape))
                .properties()
                .forEach(entry ->
                        schema.putAdditionalProperty(entry.getKey(), JsonValue.fromJsonNode(entry.getValue())));
        return JsonOutputFormat.builder().schema(schema.build()).build();
    }

    static JsonNode boundless(JsonNode schema) {
        if (schema instanceof ArrayNode many) {
            many.forEach(OutputSchema::boundless);
        }
        if (schema instanceof ObjectNode one) {
            describeBounds(one);
            OF_NAMED_SCHEMAS.forEach(key -> one.path(key).forEach(OutputSchema::boundless));
            OF_SCHEMAS.forEach(key -> boundless(one.path(key)));
        }
        return schema;
    }

    private static void describeBounds(ObjectNode schema) {
        String bounds = schema.properties().stream()
                .filter(entry -> BOUNDS.contains(entry.getKey()))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "(", ")"));
        if (!bounds.equals("()")) {
            schema.remove(BOUNDS);
            schema.put("description", (schema.path("description").asText("") + " " + bounds).strip());
        }
    }
}
