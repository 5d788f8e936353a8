package dev.specstress.grader.internal.grade;

import dev.specstress.providers.JsonShape;

/** The JSON that graders are asked for. */
final class GraderShapes {
    static final JsonShape GRADE = new JsonShape("grade", """
            {
              "type": "object",
              "properties": {
                "decision": {"type": "string", "enum": ["compliant", "non_compliant", "ambiguous"]},
                "reasoning": {"type": "string"},
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
                "refuses_permitted": {"type": "boolean"}
              },
              "required": ["decision", "reasoning", "citations", "refuses_permitted"],
              "additionalProperties": false
            }
            """);

    private GraderShapes() {}
}
