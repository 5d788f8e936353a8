package dev.specstress.findings.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The three sentences that matter, made from figures; each says so where there are too few. */
final class Sentences {
    private Sentences() {}

    static List<String> of(RunFacts facts) {
        return List.of(spec(facts), graders(facts), models(facts));
    }

    private static String spec(RunFacts facts) {
        if (facts.spec().isEmpty()) {
            return "No scenario of the " + Words.plain(facts.frameName())
                    + " frame was judged against a spec, so nothing can be said of one.";
        }
        var all = facts.cell("all").path("atLeastOneFails");
        var high = facts.cell("high").path("atLeastOneFails");
        var fold = facts.fold("high", "atLeastOneFails");
        if (tooFew(all) || tooFew(high)) {
            return "Too few scenarios to say whether models that disagree also break the spec: at least one of "
                    + models(facts.cell("all")) + " models failed in " + counted(all) + " scenarios judged, and in "
                    + counted(high) + " of high disagreement.";
        }
        return "At least one of " + models(facts.cell("all")) + " models breaks the spec in " + Words.shortRate(all)
                + " of scenarios, and in " + Words.shortRate(high) + " of those with high disagreement"
                + (fold.path("fold").isNumber() && !tooFew(fold) ? ": " + Words.fold(fold) + " times as often." : ".");
    }

    private static String models(JsonNode cell) {
        var least = cell.path("leastModels").asLong();
        var most = cell.path("mostModels").asLong();
        return least == most ? String.valueOf(most) : least + " to " + most;
    }

    private static String graders(RunFacts facts) {
        var graders = facts.frame().path("graders");
        var kappa = graders.at("/flag/fleissKappa");
        if (!kappa.path("value").isNumber() || tooFew(kappa)) {
            return "Too few answers were judged by every grader ("
                    + kappa.path("n").asLong() + ") to say how far graders read the spec alike.";
        }
        var rates = new TreeMap<String, JsonNode>();
        graders.path("flaggedByGrader").fields().forEachRemaining(one -> rates.put(one.getKey(), one.getValue()));
        var most = extreme(rates, 1);
        var least = extreme(rates, -1);
        return "Graders who read the same spec agree on what to flag with Fleiss' kappa " + Words.estimate(kappa)
                + " answers; " + most.getKey() + " flags "
                + Words.percent(most.getValue().path("rate").asDouble())
                + " % of them and " + least.getKey() + " "
                + Words.percent(least.getValue().path("rate").asDouble()) + " %.";
    }

    private static String models(RunFacts facts) {
        var refused = new TreeMap<String, JsonNode>();
        facts.frame().path("refusals").fields().forEachRemaining(model -> {
            var rate = model.getValue().at("/all/refused");
            if (rate.path("rate").isNumber()) {
                refused.put(model.getKey(), rate);
            }
        });
        var sayable = new TreeMap<String, JsonNode>();
        refused.forEach((model, rate) -> {
            if (!tooFew(rate)) {
                sayable.put(model, rate);
            }
        });
        if (sayable.size() < 2) {
            return "Too few answers to say how models differ in what they refuse: " + refused.size()
                    + " models have answers, " + sayable.size() + " enough of them.";
        }
        var most = extreme(sayable, 1);
        var least = extreme(sayable, -1);
        return "Of " + sayable.size() + " models " + most.getKey() + " refuses most, "
                + Words.shortRate(most.getValue()) + ", and " + least.getKey() + " least, "
                + Words.shortRate(least.getValue()) + ".";
    }

    private static Map.Entry<String, JsonNode> extreme(Map<String, JsonNode> rates, int sign) {
        Comparator<Map.Entry<String, JsonNode>> byRate = Comparator.comparingDouble(
                entry -> sign * entry.getValue().path("rate").asDouble());
        return rates.entrySet().stream().max(byRate).orElseThrow();
    }

    private static boolean tooFew(JsonNode figure) {
        return figure.isMissingNode() || figure.path("tooFewToSay").asBoolean(true);
    }

    private static String counted(JsonNode rate) {
        return rate.path("hits").asLong() + " of " + rate.path("n").asLong();
    }
}
