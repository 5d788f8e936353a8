package dev.specstress.findings.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.schemas.Spec;
import java.util.ArrayList;
import java.util.List;

/** {@code specs.jsonl}: the sections and clauses that the findings of a run speak of, a line for each spec. */
final class SpecLines {
    static final String FILE = "specs.jsonl";

    private SpecLines() {}

    static ObjectNode line(Spec spec) {
        ObjectNode line = Json.object().put("specId", spec.getSpecId()).put("name", spec.getName());
        ArrayNode sections = line.putArray("sections");
        spec.getSections().forEach(section -> {
            ArrayNode clauses = sections.addObject()
                    .put("sectionId", section.getSectionId())
                    .put("title", section.getTitle())
                    .putArray("clauses");
            section.getClauses()
                    .forEach(clause -> clauses.addObject()
                            .put("clauseId", clause.getClauseId())
                            .put("text", clause.getText()));
        });
        return line;
    }

    static SpecOutline outline(JsonNode line) {
        List<SpecOutline.Section> sections = new ArrayList<>();
        for (JsonNode section : line.path("sections")) {
            List<SpecOutline.Clause> clauses = new ArrayList<>();
            for (JsonNode clause : section.path("clauses")) {
                clauses.add(new SpecOutline.Clause(
                        clause.path("clauseId").asText(), clause.path("text").asText()));
            }
            sections.add(new SpecOutline.Section(
                    section.path("sectionId").asText(), section.path("title").asText(), clauses));
        }
        return new SpecOutline(line.path("specId").asText(), line.path("name").asText(), sections);
    }
}
