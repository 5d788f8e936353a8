package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.schemas.ClausePair;
import dev.specstress.schemas.ImportSource;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.Scenario;
import java.util.Optional;

/** One line of {@code scenarios.jsonl}. */
final class ScenarioLine {
    private ScenarioLine() {}

    static ObjectNode of(Scenario scenario) {
        var question = scenario.getQuestion();
        var line = Json.object()
                .put("scenarioId", scenario.getScenarioId())
                .put("campaignId", scenario.getCampaignId())
                .put("ordinal", scenario.getOrdinal());
        PairFields.put(line, question.getPair());
        line.put("nudge", Json.word(question.getNudge())).put("query", question.getText());
        line.set(
                "rubric",
                Optional.ofNullable(question.getRubric())
                        .map(ScenarioLine::rubric)
                        .orElse(null));
        line.put("frame", Json.word(question.getFrame()))
                .put("drawProbability", question.getDrawProbability())
                .put("generator", question.getGenerator());
        line.set(
                "source",
                Optional.ofNullable(question.getSource())
                        .map(ScenarioLine::source)
                        .orElse(null));
        line.set(
                "clausePair",
                Optional.ofNullable(question.getClausePair())
                        .map(ScenarioLine::clauses)
                        .orElse(null));
        line.put("intendedRisk", Json.word(question.getIntendedRisk())).put("matchId", question.getMatchId());
        line.set("topics", Json.words(question.getTopics()));
        line.set("strata", Json.strings(question.getStrata()));
        line.put("riskLevel", Json.word(question.getRiskLevel()));
        line.set(
                "expected",
                Json.objects(scenario.getExpected().stream()
                        .map(one -> Json.object().put("model", one.getModel()).put("repeat", one.getRepeat()))
                        .toList()));
        return line.put("quorum", scenario.getQuorum())
                .put("simulated", scenario.getSimulated())
                .put("admittedAt", scenario.getAdmittedAt().toString())
                .put("deadline", scenario.getDeadline().toString());
    }

    private static ObjectNode clauses(ClausePair clauses) {
        return Json.object()
                .put("specId", clauses.getSpecId())
                .put("clauseId1", clauses.getClauseId1())
                .put("clauseId2", clauses.getClauseId2());
    }

    private static ObjectNode source(ImportSource source) {
        return Json.object()
                .put("id", source.getId())
                .put("generator", source.getGenerator())
                .put("line", source.getLine());
    }

    private static ObjectNode rubric(Rubric rubric) {
        var node = Json.object();
        node.set("value1", Json.strings(rubric.getValue1Anchors()));
        node.set("value2", Json.strings(rubric.getValue2Anchors()));
        return node;
    }
}
