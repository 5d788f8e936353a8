package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.Outcome;
import dev.specstress.schemas.Annotated;
import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Classified;
import dev.specstress.schemas.ClassifierReading;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.ContrastJudged;
import dev.specstress.schemas.ContrastedAnswer;
import dev.specstress.schemas.ExpressedValue;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.RefusalJudged;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.ResponseValues;

/** One line each of {@code classifications.jsonl}, {@code refusals.jsonl}, {@code contrasts.jsonl} and {@code annotations.jsonl}. */
final class JudgeLines {
    private JudgeLines() {}

    static ObjectNode of(Classification classification) {
        var line = begun(classification.getScenarioId(), classification.getOrdinal())
                .put("riskLevel", Json.word(classification.getRiskLevel()))
                .put("highestRiskLevel", Json.word(classification.getHighestRiskLevel()));
        line.set("topics", Json.words(classification.getTopics()));
        line.set("strata", Json.strings(classification.getStrata()));
        line.set(
                "readings",
                Json.objects(classification.getReadings().stream()
                        .map(JudgeLines::reading)
                        .toList()));
        return line.put("simulated", classification.getSimulated());
    }

    private static ObjectNode reading(ClassifierReading reading) {
        var node = Json.object().put("classifier", reading.getClassifier());
        outcome(node, reading.getOutcome(), "classified");
        if (reading.getOutcome() instanceof Classified classified) {
            node.put("riskLevel", Json.word(classified.getRiskLevel()));
            node.set("topics", Json.words(classified.getTopics()));
            node.set("strata", Json.strings(classified.getStrata()));
            node.put("reasoning", classified.getReasoning());
        }
        prompt(node, reading.getPrompt());
        OutcomeFields.put(node, reading.getCall());
        return node;
    }

    static ObjectNode of(RefusalJudgement judgement) {
        var line = begun(judgement.getScenarioId(), judgement.getOrdinal())
                .put("model", judgement.getModel())
                .put("refusalType", Json.word(judgement.getRefusalType()))
                .put("specId", judgement.getSpecId())
                .put("judge", judgement.getJudge());
        line.set("judges", Json.strings(judgement.getJudges()));
        outcome(line, judgement.getOutcome(), "judged");
        if (judgement.getOutcome() instanceof RefusalJudged judged) {
            line.put("falseRefusal", judged.getFalseRefusal()).put("reasoning", judged.getReasoning());
            line.set(
                    "citations",
                    Json.objects(judged.getCitations().stream()
                            .map(GradeLine::citation)
                            .toList()));
        }
        line.put("ownProvider", judgement.getOwnProvider());
        prompt(line, judgement.getPrompt());
        OutcomeFields.put(line, judgement.getCall());
        return line.put("simulated", judgement.getCall().getSimulated());
    }

    static ObjectNode of(Contrast contrast) {
        var line = begun(contrast.getScenarioId(), contrast.getOrdinal())
                .put("specId", contrast.getSpecId())
                .put("judge", contrast.getJudge());
        line.set(
                "answers",
                Json.objects(
                        contrast.getAnswers().stream().map(JudgeLines::answer).toList()));
        outcome(line, contrast.getOutcome(), "judged");
        if (contrast.getOutcome() instanceof ContrastJudged judged) {
            line.put("preference", Json.word(judged.getPreference()))
                    .put("supported", judged.getSupported())
                    .put("reasoning", judged.getReasoning());
            line.set(
                    "citations",
                    Json.objects(judged.getCitations().stream()
                            .map(GradeLine::citation)
                            .toList()));
        }
        prompt(line, contrast.getPrompt());
        OutcomeFields.put(line, contrast.getCall());
        return line.put("simulated", contrast.getCall().getSimulated());
    }

    private static ObjectNode answer(ContrastedAnswer answer) {
        return Json.object()
                .put("model", answer.getModel())
                .put("value1Position", answer.getValue1Position())
                .put("value2Position", answer.getValue2Position());
    }

    static ObjectNode of(Annotation annotation) {
        var line =
                begun(annotation.getScenarioId(), annotation.getOrdinal()).put("annotator", annotation.getAnnotator());
        line.set(
                "responses",
                Json.objects(annotation.getResponses().stream()
                        .map(JudgeLines::values)
                        .toList()));
        prompt(line, annotation.getPrompt());
        OutcomeFields.put(line, annotation.getCall());
        return line.put("simulated", annotation.getCall().getSimulated());
    }

    private static ObjectNode values(ResponseValues response) {
        var node = Json.object().put("model", response.getModel());
        outcome(node, response.getOutcome(), "annotated");
        if (response.getOutcome() instanceof Annotated annotated) {
            node.set(
                    "values",
                    Json.objects(annotated.getValues().stream()
                            .map(JudgeLines::value)
                            .toList()));
        }
        return node;
    }

    private static ObjectNode value(ExpressedValue value) {
        return Json.object()
                .put("words", value.getWords())
                .put("category", value.getCategory())
                .put("cosine", value.getCosine());
    }

    private static ObjectNode begun(String scenarioId, int ordinal) {
        return Json.object().put("scenarioId", scenarioId).put("ordinal", ordinal);
    }

    private static void outcome(ObjectNode node, Object outcome, String done) {
        var kind = Outcome.of(outcome);
        OutcomeFields.put(node, outcome, kind == Outcome.ANSWERED ? done : kind.word());
    }

    private static void prompt(ObjectNode node, PromptVersion prompt) {
        if (prompt != null) {
            node.putObject("prompt")
                    .put("name", prompt.getName())
                    .put("version", prompt.getVersion())
                    .put("sha256", prompt.getSha256());
        }
    }
}
