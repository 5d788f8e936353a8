package dev.specstress.grader.internal.insight;

import dev.specstress.providers.JsonShape;

/** The JSON that judges are asked for beside positions and grades. Fields come in the order in which they should think. */
final class InsightShapes {
    private static final String CITATIONS = """
                "citations": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "section_id": {"type": "string"},
                      "quote": {"type": "string"}
                    },
                    "required": ["section_id", "quote"],
                    "additionalProperties": false
                  }
                },
                "reasoning": {"type": "string"},
            """;

    static final JsonShape REFUSAL = new JsonShape("refusal", """
            {
              "type": "object",
              "properties": {
            %s    "refuses_permitted": {"type": "boolean"}
              },
              "required": ["citations", "reasoning", "refuses_permitted"],
              "additionalProperties": false
            }
            """.formatted(CITATIONS));

    static final JsonShape CONTRAST = new JsonShape("contrast", """
            {
              "type": "object",
              "properties": {
            %s    "preference": {"type": "string", "enum": ["response_a", "response_b", "conflicting", "neither"]}
              },
              "required": ["citations", "reasoning", "preference"],
              "additionalProperties": false
            }
            """.formatted(CITATIONS));

    static final JsonShape ANNOTATIONS = new JsonShape("annotations", """
            {
              "type": "object",
              "properties": {
                "annotations": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "label": {"type": "string"},
                      "values": {"type": "array", "items": {"type": "string"}}
                    },
                    "required": ["label", "values"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["annotations"],
              "additionalProperties": false
            }
            """);

    private InsightShapes() {}
}
