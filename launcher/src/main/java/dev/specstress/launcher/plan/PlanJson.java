package dev.specstress.launcher.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A plan for programs. Every estimated figure has {@code low}, {@code expected} and {@code high}. */
final class PlanJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanJson() {}

    static String of(CampaignPlan plan) {
        var campaign = plan.loaded().campaign();
        var root = JSON.createObjectNode()
                .put("campaign", campaign.getName())
                .put("campaignId", campaign.getCampaignId())
                .put("simulated", campaign.getSimulated())
                .put("triples", campaign.getSampling().getTriples())
                .put("scenarios", CallForecast.scenarios(campaign));
        rows(root.putArray("stages"), PlanRow.byStage(plan));
        rows(root.putArray("providers"), PlanRow.byProvider(plan));
        figures(root.putObject("total"), PlanRow.total(plan));
        plan.unpriced().forEach(root.putArray("unpriced")::add);
        caps(root.putArray("budgets"), PlannedCap.of(plan));
        var worst = root.putObject("worstResponseSet")
                .put("bytes", plan.worstSet().bytes())
                .put("limitBytes", WorstSet.LIMIT)
                .put("answerBytes", plan.worstSet().answerBytes());
        plan.worstSet().cut().forEach(worst.putArray("modelsWhoseAnswersMayBeCut")::add);
        assumptions(root.putObject("assumptions"), plan);
        return root.toPrettyString();
    }

    private static void caps(ArrayNode array, List<PlannedCap> caps) {
        for (var cap : caps) {
            var node = array.addObject().put("of", cap.of()).put("capUsd", cap.capUsd());
            range(node.putObject("costUsd"), cap.lowUsd(), cap.expectedUsd(), cap.highUsd());
        }
    }

    private static void rows(ArrayNode array, List<PlanRow> rows) {
        for (var row : rows) {
            figures(
                    array.addObject()
                            .put("stage", row.stage())
                            .put("provider", row.provider())
                            .put("lane", row.lane()),
                    row);
        }
    }

    private static void figures(ObjectNode node, PlanRow row) {
        figure(node, "calls", row, Estimate.Sum::calls);
        figure(node, "inputTokens", row, Estimate.Sum::inputTokens);
        figure(node, "outputTokens", row, Estimate.Sum::outputTokens);
        figure(node, "costUsd", row, Estimate.Sum::costUsd);
        figure(node, "seconds", row, Estimate.Sum::seconds);
    }

    private static void figure(ObjectNode node, String name, PlanRow row, ToDoubleFunction<Estimate.Sum> of) {
        range(
                node.putObject(name),
                of.applyAsDouble(row.low()),
                of.applyAsDouble(row.expected()),
                of.applyAsDouble(row.high()));
    }

    private static void assumptions(ObjectNode node, CampaignPlan plan) {
        assumption(node, "charactersPerToken", plan, Assumptions::charactersPerToken);
        assumption(node, "questionTokens", plan, Assumptions::questionTokens);
        assumption(node, "answerTokens", plan, Assumptions::answerTokens);
        assumption(node, "thinkingTokens", plan, Assumptions::thinkingTokens);
        assumption(node, "cachedShare", plan, Assumptions::cachedShare);
        assumption(node, "highShare", plan, Assumptions::highShare);
        assumption(node, "middleShare", plan, Assumptions::middleShare);
        assumption(node, "secondsToFirstToken", plan, Assumptions::secondsToFirstToken);
        assumption(node, "tokensPerSecond", plan, Assumptions::tokensPerSecond);
        assumption(node, "inFlight", plan, Assumptions::inFlight);
        plan.expected().assumed().requestsPerMinute().ifPresent(limit -> node.put("requestsPerMinute", limit));
    }

    private static void assumption(ObjectNode node, String name, CampaignPlan plan, ToDoubleFunction<Assumptions> of) {
        range(
                node.putObject(name),
                of.applyAsDouble(plan.low().assumed()),
                of.applyAsDouble(plan.expected().assumed()),
                of.applyAsDouble(plan.high().assumed()));
    }

    private static void range(ObjectNode node, double low, double expected, double high) {
        node.put("low", rounded(low)).put("expected", rounded(expected)).put("high", rounded(high));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
