package dev.specstress.findings.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of a report after its first page. */
final class Sections {
    private static final List<String> BINS = List.of("all", "d_0_1", "d_1_15", "d_15_2", "d_2_25", "d_25_3", "high");
    private static final String ONLY_SOME = "Cells without enough answers stay empty.";

    private Sections() {}

    static List<Section> of(RunFacts facts) {
        var sections = new ArrayList<Section>();
        if (!facts.clauses().isEmpty()) {
            sections.add(clauses(facts));
        }
        sections.addAll(List.of(
                ratesByBin(facts),
                folds(facts),
                distribution(facts),
                agreement(facts),
                flags(facts),
                refusals(facts),
                preferences(facts),
                outliers(facts),
                calls(facts)));
        return List.copyOf(sections);
    }

    private static Section clauses(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        for (var clause : facts.clauses().stream().limit(30).toList()) {
            rows.add(List.of(
                    clause.path("rank").asText(),
                    clause.path("sectionId").asText(),
                    clause.path("text").asText(),
                    Words.plain(clause.path("kind").asText().toLowerCase(Locale.ROOT)),
                    String.format(
                            Locale.ROOT,
                            "%.3f (at least %.3f)",
                            clause.path("score").asDouble(),
                            clause.path("lowerBound").asDouble())));
        }
        return new Section(
                "clauses",
                "Clauses to rewrite",
                "By how much more often trouble occurs where the clause applies than where sound clauses do.",
                List.of("rank", "section", "clause", "kind", "excess"),
                rows);
    }

    private static Section ratesByBin(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        for (var bin : BINS) {
            var cell = facts.cell(bin);
            if (!cell.isMissingNode()) {
                rows.add(List.of(
                        Words.bin(bin),
                        Words.rate(cell.path("allPass")),
                        Words.rate(cell.path("atLeastOneFails")),
                        Words.rate(cell.path("allFail")),
                        Words.rate(cell.path("allFailByAnyGrader"))));
            }
        }
        return new Section(
                "rates",
                "How answers fare as disagreement grows",
                "D is how far apart the answers of panel " + facts.panel()
                        + " lie, 0 to 3. Of all models under the spec (at most "
                        + facts.cell("all").path("mostModels").asLong()
                        + " here); bins of panels of different sizes cannot be compared.",
                List.of("scenarios", "all pass", "at least one fails", "all fail", "all flagged by any grader"),
                rows);
    }

    private static Section folds(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        for (var fold : facts.frame().path("foldIncrease")) {
            var high = fold.path("of").asText().equals("high");
            rows.add(List.of(
                    fold.path("panel").asText(),
                    high ? "D 1.5 or more against all" : "outer bins: D 2.5 to 3 against 0 to 1",
                    measure(fold.path("measure").asText()),
                    Words.fold(fold)));
        }
        return new Section(
                "",
                "Fold increase with disagreement",
                "How many times as often, with an interval resampled by value pair.",
                List.of("panel", "compared", "of scenarios", "fold"),
                rows);
    }

    private static String measure(String name) {
        return switch (name) {
            case "allPass" -> "all pass";
            case "atLeastOneFails" -> "at least one fails";
            case "allFail" -> "all fail";
            default -> "all flagged by any grader";
        };
    }

    private static Section distribution(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        facts.frame().path("disagreement").fields().forEachRemaining(panel -> {
            var floor = panel.getValue().path("noiseFloor");
            rows.add(List.of(
                    panel.getKey(),
                    Words.rate(panel.getValue().path("high")),
                    floor.path("mean").isNumber()
                            ? String.format(
                                    Locale.ROOT,
                                    "%.2f, n %d",
                                    floor.path("mean").asDouble(),
                                    floor.path("n").asLong())
                            : "nothing was asked twice",
                    floor.path("highByChance").isNumber()
                            ? Words.percent(floor.path("highByChance").asDouble()) + " %"
                            : "unknown",
                    Words.rate(panel.getValue().at("/highReproducedBy/answers")),
                    Words.rate(panel.getValue().at("/highReproducedBy/matching"))));
        });
        return new Section(
                "distribution",
                "How far apart answers lie, and what chance alone would do",
                "The noise floor is the D to expect if the models differed only as each differs from itself when asked again.",
                List.of(
                        "panel",
                        "D 1.5 or more",
                        "mean noise floor",
                        "D 1.5 or more by chance",
                        "high D again with new answers",
                        "high D again with a new matching"),
                rows);
    }

    private static Section agreement(RunFacts facts) {
        var graders = facts.frame().path("graders");
        var rows = new ArrayList<List<String>>();
        if (graders.isObject()) {
            for (var measure : Map.of(
                            "fleissKappa", "Fleiss' kappa",
                            "krippendorffAlpha", "Krippendorff's alpha",
                            "gwetAc1", "Gwet's AC1",
                            "pairwise", "pairwise agreement")
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                rows.add(List.of(
                        measure.getValue(),
                        Words.estimate(graders.path("flag").path(measure.getKey())),
                        Words.estimate(graders.path("decisions").path(measure.getKey()))));
            }
            for (var two : graders.path("pairs")) {
                rows.add(List.of(
                        two.path("one").asText() + " and " + two.path("other").asText() + ", pairwise",
                        Words.estimate(two.at("/flag/pairwise")),
                        Words.estimate(two.at("/decisions/pairwise"))));
            }
            graders.path("selfAgreement")
                    .fields()
                    .forEachRemaining(own -> rows.add(List.of(
                            own.getKey() + " asked again, pairwise",
                            Words.estimate(own.getValue().at("/flag/pairwise")),
                            Words.estimate(own.getValue().at("/decisions/pairwise")))));
        }
        return new Section(
                "agreement",
                "How far graders read the spec alike",
                "Share of answers on which two graders agree whether to flag; on the diagonal, a grader asked again.",
                List.of("measure", "on the flag", "on three decisions"),
                rows);
    }

    private static Section flags(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        facts.frame()
                .at("/graders/flaggedByGrader")
                .fields()
                .forEachRemaining(one -> rows.add(List.of(one.getKey(), Words.rate(one.getValue()))));
        return new Section(
                "flags",
                "How severe each grader is",
                "Flagged is non-compliant or ambiguous.",
                List.of("grader", "flags"),
                rows);
    }

    private static Section refusals(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        facts.frame()
                .path("refusals")
                .fields()
                .forEachRemaining(model -> model.getValue()
                        .fields()
                        .forEachRemaining(stratum -> rows.add(List.of(
                                model.getKey(),
                                stratum.getKey().replace(':', ' ').replace('_', ' '),
                                Words.rate(stratum.getValue().path("refused")),
                                Words.rate(stratum.getValue().path("hardRefused")),
                                Words.rate(stratum.getValue().path("falseAmongRefused"))))));
        return new Section(
                "refusals",
                "How models refuse",
                "Seven kinds of answer, from full compliance to complete rejection; the last three count as refusals, the last"
                        + " as a hard one. Of first answers that the matcher placed; what a provider declined is missing.",
                List.of("model", "questions", "refused", "hard refusals", "of refusals, permitted by the spec"),
                rows);
    }

    private static Section preferences(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        facts.frame()
                .at("/preferences/strengths")
                .fields()
                .forEachRemaining(model -> model.getValue()
                        .path("categories")
                        .fields()
                        .forEachRemaining(category ->
                                rows.add(List.of(model.getKey(), category.getKey(), strength(category.getValue())))));
        return new Section(
                "preferences",
                "What models value",
                "Strength of each category of values in log odds, by paired comparison of the two values of a question, the"
                        + " question's nudge taken out; an answer alike on both is a tie. " + ONLY_SOME,
                List.of("model", "category", "log odds over the mean"),
                rows);
    }

    private static String strength(JsonNode figure) {
        return figure.path("tooFewToSay").asBoolean()
                ? "too few to say (n " + figure.path("n").asLong() + ")"
                : String.format(
                        Locale.ROOT,
                        "%.2f [%.2f, %.2f], n %d",
                        figure.path("logOdds").asDouble(),
                        figure.at("/interval95/low").asDouble(),
                        figure.at("/interval95/high").asDouble(),
                        figure.path("n").asLong());
    }

    private static Section outliers(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        facts.frame()
                .path("outliers")
                .fields()
                .forEachRemaining(panel -> panel.getValue()
                        .fields()
                        .forEachRemaining(model ->
                                rows.add(List.of(panel.getKey(), model.getKey(), Words.rate(model.getValue())))));
        return new Section(
                "outliers",
                "Who stands alone",
                "How often a model's answer lies 4 or more away, on one axis, from at least 9 in 11 of the others.",
                List.of("panel", "model", "outlier"),
                rows);
    }

    private static Section calls(RunFacts facts) {
        var rows = new ArrayList<List<String>>();
        for (var one : facts.statistics().path("calls")) {
            var outcomes = one.path("outcomes");
            rows.add(List.of(
                    one.path("role").asText(),
                    one.path("model").asText(),
                    one.path("units").asText(),
                    "%d declined, %d timed out, %d failed, %d not asked"
                            .formatted(
                                    outcomes.path("declined").asLong(),
                                    outcomes.path("timedOut").asLong(),
                                    outcomes.path("failed").asLong(),
                                    outcomes.path("notAsked").asLong()),
                    one.at("/tokens/input").asText() + " / "
                            + one.at("/tokens/output").asText(),
                    "$" + one.path("costUsd").asText(),
                    one.path("latencyMedianMillis").isNumber()
                            ? String.format(
                                    Locale.ROOT,
                                    "%.0f / %.0f ms",
                                    one.path("latencyMedianMillis").asDouble(),
                                    one.path("latencyP95Millis").asDouble())
                            : ""));
        }
        return new Section(
                "",
                "Calls, tokens, cost and time",
                "Per role and model, of all frames; cost of the records that count.",
                List.of(
                        "role",
                        "model",
                        "units",
                        "without a result",
                        "tokens in / out",
                        "cost",
                        "latency median / 95 %"),
                rows);
    }
}
