package dev.specstress.findings.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands first: what the figures are of, what is missing, what to know, what to rewrite.
 *
 * @param models whether they were real or simulated
 * @param simulated whether any was simulated
 * @param figures the size of the run, each a label and a value
 * @param missing what is not in the figures, in words; empty if nothing is
 */
record PageOne(
        String name,
        String models,
        boolean simulated,
        List<List<String>> figures,
        List<String> missing,
        List<String> sentences,
        List<JsonNode> clauses) {
    private static final int CLAUSES = 5;

    static PageOne of(RunFacts facts) {
        var campaign = facts.statistics().path("campaign");
        var simulated = campaign.path("simulatedModels").asLong();
        var real = campaign.path("realModels").asLong();
        return new PageOne(
                campaign.path("name").asText(),
                simulated == 0
                        ? "Real models"
                        : real == 0 ? "Simulated models" : real + " real models, " + simulated + " simulated",
                simulated > 0,
                figures(facts),
                missing(facts),
                Sentences.of(facts),
                facts.clauses().stream().limit(CLAUSES).toList());
    }

    private static List<List<String>> figures(RunFacts facts) {
        var frame = facts.frame();
        var all = facts.cell("all").path("atLeastOneFails");
        return List.of(
                List.of("frame", Words.plain(facts.frameName())),
                List.of("scenarios", frame.path("scenarios").asText("0")),
                List.of("value pairs", frame.path("valuePairs").asText("0")),
                List.of("judged scenarios", all.path("n").asText("0")),
                List.of(
                        "effective n",
                        String.format(
                                Locale.ROOT, "%.0f", all.path("effectiveN").asDouble())),
                List.of("human labels", facts.statistics().at("/humanLabels/n").asText()));
    }

    private static List<String> missing(RunFacts facts) {
        var told = new ArrayList<String>();
        var summary = facts.summary();
        if (summary.isMissingNode()) {
            told.add(
                    "The run left no summary: it did not come to its end, and figures are of what was read until then.");
        } else {
            if (!summary.path("complete").asBoolean()) {
                told.add(
                        "The campaign is not complete (" + summary.path("state").asText() + ").");
            }
            outcomes(told, "responses", summary.path("outcomes"));
            outcomes(told, "generations", summary.path("generations"));
            outcomes(told, "grades", summary.path("gradesByOutcome"));
        }
        facts.cell("all")
                .at("/atLeastOneFails/missing")
                .fields()
                .forEachRemaining(cause -> told.add(cause.getValue().asText()
                        + " scenarios without a verdict on all models: " + Words.plain(cause.getKey()) + "."));
        if (facts.statistics().at("/humanLabels/n").asLong() == 0) {
            told.add("No human labels: how far the graders judge as people would is not known.");
        }
        if (facts.clauses().isEmpty()) {
            told.add("No diagnosis of the spec: no clause is named.");
        } else if (facts.clauses().stream()
                .noneMatch(clause -> clause.path("named").asBoolean())) {
            told.add(
                    "No clause passed the bound on false discoveries: those to rewrite first are candidates, no more.");
        }
        facts.statistics().path("frames").fieldNames().forEachRemaining(frame -> {
            if (!frame.equals(facts.frameName())) {
                told.add("Scenarios of the " + Words.plain(frame)
                        + " frame are not in these figures; they are in statistics.json by themselves.");
            }
        });
        return told;
    }

    private static void outcomes(List<String> told, String of, JsonNode outcomes) {
        var words = new ArrayList<String>();
        for (var outcome : List.of("declined", "timedOut", "failed", "notAsked")) {
            if (outcomes.path(outcome).asLong() > 0) {
                words.add(outcomes.path(outcome).asText() + " "
                        + switch (outcome) {
                            case "timedOut" -> "timed out";
                            case "notAsked" -> "not asked";
                            default -> outcome;
                        });
            }
        }
        if (!words.isEmpty()) {
            told.add("Without a result, of " + of + ": " + String.join(", ", words) + ".");
        }
    }
}
