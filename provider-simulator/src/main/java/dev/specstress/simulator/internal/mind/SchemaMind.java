package dev.specstress.simulator.internal.mind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.prompt.Prompt;

/** Answers a structure it has no understanding of with an instance of the schema, filled by draw. */
final class SchemaMind implements Mind {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double TRUE_SHARE = 0.2;

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        Draw own = draw.at("schema").at(prompt.wholeText()).at(prompt.seed());
        return new Reply.Said(instance(prompt.schema(), own).toString());
    }

    private JsonNode instance(JsonNode schema, Draw draw) {
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(draw.below(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, draw);
            case "array" -> array(schema, draw);
            case "boolean" -> JSON.booleanNode(draw.chance(TRUE_SHARE));
            case "integer" -> JSON.numberNode((long) between(schema, draw, 1));
            case "number" -> JSON.numberNode(between(schema, draw, 0));
            case "null" -> JSON.nullNode();
            default -> JSON.textNode("unspecified");
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private ObjectNode object(JsonNode schema, Draw draw) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property ->
                        object.set(property.getKey(), instance(property.getValue(), draw.at(property.getKey()))));
        return object;
    }

    private ArrayNode array(JsonNode schema, Draw draw) {
        ArrayNode array = JSON.arrayNode();
        int size = schema.path("minItems").asInt(1);
        for (int i = 0; i < size; i++) {
            array.add(instance(schema.path("items"), draw.at(i)));
        }
        return array;
    }

    private static double between(JsonNode schema, Draw draw, int inclusive) {
        double least = schema.path("minimum").asDouble(0);
        double most = schema.path("maximum").asDouble(least + 1);
        return least + draw.uniform() * (most - least + inclusive);
    }
}
