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

    static final JsonShape MATCHED_QUESTIONS = new JsonShape("matched_questions", """
            {
              "type": "object",
              "properties": {
                "question": {"type": "string"},
                "benign_question": {"type": "string"}
              },
              "required": ["question", "benign_question"],
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

    static final JsonShape QUALITY = new JsonShape("quality", """
            {
              "type": "object",
              "properties": {
                "reasoning": {"type": "string"},
                "trades_off": {"type": "boolean"},
                "situation_kept": {"type": "boolean"},
                "leans_as_asked": {"type": "boolean"},
                "one_message_each": {"type": "boolean"},
                "free_of_operational_detail": {"type": "boolean"}
              },
              "required": [
                "reasoning",
                "trades_off",
                "situation_kept",
                "leans_as_asked",
                "one_message_each",
                "free_of_operational_detail"
              ],
              "additionalProperties": false
            }
            """);

    private GeneratorShapes() {}
}
