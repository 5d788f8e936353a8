package dev.specstress.generator.internal.generate;

import dev.specstress.providers.JsonShape;

/** The JSON that generators are asked for. */
final class GeneratorShapes {
    static final JsonShape QUESTION = new JsonShape("question", """
            {
              "type": "object",
              "properties": {"question": {"type": "string"}},
              "required": ["question"],
              "additionalProperties": false
            }
            """);

    static final JsonShape REWRITES = new JsonShape("rewrites", """
            {
              "type": "object",
              "properties": {
                "towards_value_1": {"type": "string"},
                "towards_value_2": {"type": "string"}
              },
              "required": ["towards_value_1", "towards_value_2"],
              "additionalProperties": false
            }
            """);

    static final JsonShape RUBRIC = new JsonShape("rubric", """
            {
              "type": "object",
              "properties": {
                "value_1": {"type": "array", "items": {"type": "string"}, "minItems": 7, "maxItems": 7},
                "value_2": {"type": "array", "items": {"type": "string"}, "minItems": 7, "maxItems": 7}
              },
              "required": ["value_1", "value_2"],
              "additionalProperties": false
            }
            """);

    private GeneratorShapes() {}
}
