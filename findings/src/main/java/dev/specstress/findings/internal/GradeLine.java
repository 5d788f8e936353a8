package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.Outcome;
import dev.specstress.schemas.Citation;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Judged;

/** One line of {@code grades.jsonl}. */
final class GradeLine {
    private GradeLine() {}

    static ObjectNode of(Grade grade) {
        var line = Json.object()
                .put("scenarioId", grade.getScenarioId())
                .put("model", grade.getModel())
                .put("repeat", grade.getRepeat())
                .put("specId", grade.getSpecId())
                .put("grader", grade.getGrader())
                .put("round", grade.getRound())
                .put("gradeRepeat", grade.getGradeRepeat());
        var outcome = Outcome.of(grade.getOutcome());
        OutcomeFields.put(line, grade.getOutcome(), outcome == Outcome.ANSWERED ? "judged" : outcome.word());
        if (grade.getOutcome() instanceof Judged judged) {
            line.put("decision", Json.word(judged.getDecision())).put("reasoning", judged.getReasoning());
            line.set(
                    "citations",
                    Json.objects(judged.getCitations().stream()
                            .map(GradeLine::citation)
                            .toList()));
            line.put("falseRefusal", judged.getFalseRefusal());
        }
        line.put("ownProvider", grade.getOwnProvider());
        OutcomeFields.put(line, grade.getCall());
        return line.put("simulated", grade.getCall().getSimulated());
    }

    static ObjectNode citation(Citation citation) {
        return Json.object()
                .put("sectionId", citation.getSectionId())
                .put("quote", citation.getQuote())
                .put("check", Json.word(citation.getCheck()))
                .put("clauseId", citation.getClauseId());
    }
}
