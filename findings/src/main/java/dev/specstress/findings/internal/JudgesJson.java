package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.judges.AnnotationFigures;
import dev.specstress.findings.judges.ClassificationFigures;
import dev.specstress.findings.judges.ContrastFigures;
import dev.specstress.findings.judges.JudgeFigures;
import dev.specstress.findings.judges.MeanDifference;
import dev.specstress.findings.judges.ReadingFigures;
import dev.specstress.findings.judges.RefusalFigures;
import dev.specstress.schemas.Preference;
import dev.specstress.schemas.RiskLevel;
import java.util.Map;
import java.util.TreeMap;

/** The object {@code judges} of {@code summary.json}: what judges said beside positions and grades. */
final class JudgesJson {
    private JudgesJson() {}

    static ObjectNode of(JudgeFigures figures) {
        var root = Json.object();
        root.set("classifications", classifications(figures.classifications()));
        root.set("matchRepeats", readings(figures.matchRepeats()));
        root.set("matchModes", readings(figures.matchModes()));
        root.set("refusals", refusals(figures.refusals()));
        root.set("contrasts", contrasts(figures.contrasts()));
        root.set("annotations", annotations(figures.annotations()));
        return root;
    }

    private static ObjectNode classifications(ClassificationFigures figures) {
        var node = Json.object().put("scenarios", figures.scenarios());
        var outcomes = node.putObject("outcomesByClassifier");
        new TreeMap<>(figures.outcomes())
                .forEach((classifier, counts) -> outcomes.set(classifier, OutcomesJson.of(counts, "classified")));
        var levels = node.putObject("riskLevelsByClassifier");
        new TreeMap<>(figures.levels()).forEach((classifier, counts) -> levels.set(classifier, levels(counts)));
        node.put("toldByAll", figures.told()).put("sameRiskLevel", figures.sameLevel());
        node.put(
                "riskLevelKappa",
                figures.levelKappa().isPresent() ? (Double) figures.levelKappa().getAsDouble() : null);
        node.set("agreedRiskLevels", levels(figures.agreedLevels()));
        var topics = node.putObject("agreedTopics");
        new TreeMap<>(figures.agreedTopics()).forEach((topic, count) -> topics.put(Json.word(topic), count));
        var strata = node.putObject("agreedStrata");
        new TreeMap<>(figures.agreedStrata()).forEach(strata::put);
        return node;
    }

    private static ObjectNode levels(Map<RiskLevel, Long> counts) {
        var node = Json.object();
        for (var level : RiskLevel.values()) {
            if (level != RiskLevel.UNASSESSED) {
                node.put(Json.word(level), counts.getOrDefault(level, 0L));
            }
        }
        return node;
    }

    private static ObjectNode readings(ReadingFigures figures) {
        var node = Json.object().put("readings", figures.readings());
        node.set("positionDifference", difference(figures.positions()));
        node.set("disagreementDifference", difference(figures.disagreement()));
        return node;
    }

    private static ObjectNode difference(MeanDifference difference) {
        return Json.object()
                .put("meanAbsolute", difference.mean().orElse(null))
                .put(
                        "low",
                        difference.interval().map(interval -> interval.low()).orElse(null))
                .put(
                        "high",
                        difference.interval().map(interval -> interval.high()).orElse(null))
                .put("n", difference.n())
                .put("scenarios", difference.scenarios());
    }

    private static ObjectNode refusals(RefusalFigures figures) {
        var node = Json.object().put("tasks", figures.tasks());
        node.set("outcomes", OutcomesJson.of(figures.outcomes(), "judged"));
        var models = node.putObject("byModel");
        new TreeMap<>(figures.byModel())
                .forEach((model, counts) -> models.putObject(model)
                        .put("refusals", counts.refusals())
                        .put("falseByMajority", counts.falseByMajority())
                        .put("undetermined", counts.undetermined()));
        return node;
    }

    private static ObjectNode contrasts(ContrastFigures figures) {
        var node = Json.object().put("tasks", figures.tasks());
        node.set("outcomes", OutcomesJson.of(figures.outcomes(), "judged"));
        var said = figures.preferences();
        return node.put("clausePrefersOne", figures.preferred())
                .put("supportedByVerifiedQuote", figures.supported())
                .put("conflicting", said.getOrDefault(Preference.CONFLICTING, 0L))
                .put("neither", said.getOrDefault(Preference.NEITHER, 0L));
    }

    private static ObjectNode annotations(AnnotationFigures figures) {
        var node = Json.object().put("tasks", figures.tasks()).put("annotated", figures.annotated());
        node.set("responses", OutcomesJson.of(figures.responses(), "annotated"));
        var models = node.putObject("categoriesByModel");
        new TreeMap<>(figures.categories()).forEach((model, counts) -> {
            var categories = models.putObject(model);
            new TreeMap<>(counts).forEach(categories::put);
        });
        return node;
    }
}
