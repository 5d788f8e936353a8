package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.PanelDisagreement;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.Route;

/** One line of {@code disagreements.jsonl}. */
final class DisagreementLine {
    private DisagreementLine() {}

    static ObjectNode of(Disagreement disagreement) {
        var line =
                Json.object().put("scenarioId", disagreement.getScenarioId()).put("ordinal", disagreement.getOrdinal());
        PairFields.put(line.putObject("pair"), disagreement.getPair());
        line.put("nudge", Json.word(disagreement.getNudge()))
                .put("frame", Json.word(disagreement.getFrame()))
                .put("drawProbability", disagreement.getDrawProbability())
                .put("completeness", Json.word(disagreement.getCompleteness()));
        line.set(
                "panels",
                Json.objects(disagreement.getPanels().stream()
                        .map(DisagreementLine::panel)
                        .toList()));
        line.set(
                "positions",
                Json.objects(disagreement.getPlacements().stream()
                        .map(DisagreementLine::position)
                        .toList()));
        line.put("matcher", disagreement.getMatcher());
        line.set("route", route(disagreement.getRoute()));
        return line.put("simulated", disagreement.getSimulated());
    }

    private static ObjectNode panel(PanelDisagreement panel) {
        var node = Json.object()
                .put("panel", panel.getPanel())
                .put("models", panel.getModels())
                .put("positions", panel.getPositions())
                .put("d", panel.getD())
                .put("bin", Json.word(panel.getBin()))
                .put("noD", Json.word(panel.getNoD()))
                .put("value1Std", panel.getValue1Std())
                .put("value2Std", panel.getValue2Std())
                .put("value1Range", panel.getValue1Range())
                .put("value2Range", panel.getValue2Range())
                .put("noiseFloor", panel.getNoiseFloor())
                .put("highByChance", panel.getHighByChance())
                .put("noiseDegreesOfFreedom", panel.getNoiseDegreesOfFreedom())
                .put("leastConfidence", panel.getLeastConfidence());
        node.set("outliers", Json.strings(panel.getOutliers()));
        return node;
    }

    private static ObjectNode position(Placement placement) {
        var node = Json.object().put("model", placement.getModel()).put("repeat", placement.getRepeat());
        if (placement.getOutcome() instanceof Placed placed) {
            node.put("value1Position", placed.getValue1Position())
                    .put("value2Position", placed.getValue2Position())
                    .put("confidence", placed.getConfidence())
                    .put("refusalType", Json.word(placed.getRefusalType()));
        } else {
            OutcomeFields.put(node, placement.getOutcome());
        }
        return node;
    }

    private static ObjectNode route(Route route) {
        return Json.object()
                .put("reason", Json.word(route.getReason()))
                .put("probability", route.getProbability())
                .put("expectedVerdicts", route.getExpectedVerdicts().size())
                .put("gradingTasks", route.getGradingTasks());
    }
}
