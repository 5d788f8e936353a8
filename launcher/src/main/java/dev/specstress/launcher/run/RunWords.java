package dev.specstress.launcher.run;

import dev.specstress.findings.CampaignFigures;
import dev.specstress.findings.OutcomeCounts;
import dev.specstress.findings.RunState;
import dev.specstress.findings.RunSummary;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.schemas.ModelEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run tells its user before it begins and once it has ended, every rate with its denominator. */
final class RunWords {
    private RunWords() {}

    static String beginning(LoadedCampaign loaded, Path directory) {
        var campaign = loaded.campaign();
        return "campaign %s (%s), seed %d: %d triples, %d questions of your own, %d subjects, %s; results in %s"
                .formatted(
                        campaign.getName(),
                        campaign.getCampaignId(),
                        campaign.getSeed(),
                        campaign.getSampling().getTriples(),
                        campaign.getSampling().getImportedQuestions(),
                        campaign.getSubjects().size(),
                        models(loaded),
                        directory);
    }

    static List<String> end(LoadedCampaign loaded, RunSummary summary, Path directory, RunEnd end) {
        var figures = summary.figures();
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Results of " + models(loaded));
        lines.add(row("generations", outcomes(figures.generations().outcomes())));
        if (!figures.generations().notProposed().isEmpty()) {
            lines.add(row("not proposed", notProposed(figures.generations().notProposed())));
        }
        lines.add(row(
                "scenarios",
                "%d, asking for %d responses"
                        .formatted(
                                figures.responses().scenarios(),
                                figures.responses().expected())));
        lines.add(row(
                "responses",
                outcomes(figures.responses().outcomes()) + ", unaccounted "
                        + figures.responses().unaccounted()));
        lines.add(row(
                "response sets",
                "%d complete, %d partial, %d expired"
                        .formatted(
                                figures.responses().complete(),
                                figures.responses().partial(),
                                figures.responses().expired())));
        lines.add(row(
                "grades",
                outcomes(figures.verdicts().grades()) + ", and "
                        + figures.verdicts().repeatedGrades() + " second ones, of "
                        + figures.verdicts().gradingTasks() + " asked for"));
        lines.addAll(FrameWords.of(figures));
        lines.add(row("cost", cost(loaded, figures)));
        lines.addAll(budgets(loaded, figures));
        if (end.state() != RunState.FINISHED) {
            lines.add("");
            lines.add("The campaign did not come to its end: " + end.reason() + ".");
        }
        lines.add("");
        lines.add("%s after %.1f s; written to %s"
                .formatted(
                        summary.state().name().toLowerCase(Locale.ROOT),
                        summary.wall().toMillis() / 1_000.0,
                        directory));
        return lines;
    }

    private static String notProposed(Map<String, Long> causes) {
        return new TreeMap<>(causes)
                .entrySet().stream()
                        .map(cause -> cause.getValue() + " " + cause.getKey().replace('_', '-'))
                        .collect(Collectors.joining(", ", "", " (written, but not asked)"));
    }

    /** Whether any model is simulated, in words that are true of a mixed roster too. */
    private static String models(LoadedCampaign loaded) {
        var simulated = loaded.models()
                .filter(ModelEntry::getSimulated)
                .map(ModelEntry::getProvider)
                .distinct()
                .sorted()
                .toList();
        var real = loaded.models()
                .filter(model -> !model.getSimulated())
                .map(ModelEntry::getProvider)
                .distinct()
                .sorted()
                .toList();
        if (simulated.isEmpty()) {
            return loaded.models().findAny().isEmpty() ? "answers that were brought, no model called" : "real models";
        }
        return real.isEmpty()
                ? "SIMULATED MODELS"
                : "MIXED MODELS: SIMULATED " + String.join(", ", simulated) + "; real " + String.join(", ", real);
    }

    private static String cost(LoadedCampaign loaded, CampaignFigures figures) {
        var dollars = "$"
                + BigDecimal.valueOf(figures.spending().total().costMicroUsd(), 6)
                        .setScale(4, RoundingMode.HALF_UP);
        var unpriced = loaded.models()
                .filter(RunWords::isUnpriced)
                .map(ModelEntry::getName)
                .distinct()
                .sorted()
                .toList();
        return unpriced.isEmpty()
                ? dollars
                : "at least " + dollars + "; no price given for " + String.join(", ", unpriced);
    }

    /** The caps beside what was spent; where calls were left out for them, how to tell which. */
    private static List<String> budgets(LoadedCampaign loaded, CampaignFigures figures) {
        var lines = new ArrayList<String>();
        for (var budget : loaded.campaign().getBudgets()) {
            var of = budget.getProvider() == null ? "the whole campaign" : "provider " + budget.getProvider();
            lines.add(row(
                    "budget",
                    "at most $"
                            + BigDecimal.valueOf(budget.getCapMicroUsd(), 6)
                                    .stripTrailingZeros()
                                    .toPlainString() + " for " + of));
        }
        var notAsked = figures.responses().outcomes().notAsked()
                + figures.generations().outcomes().notAsked()
                + figures.verdicts().grades().notAsked();
        if (!lines.isEmpty() && notAsked > 0) {
            lines.add(row("", notAsked + " calls were not made; their lines say why, \"budget\" among the reasons"));
        }
        return lines;
    }

    private static boolean isUnpriced(ModelEntry model) {
        return model.getPrice().getInputUsdPerMillion() == 0 && model.getPrice().getOutputUsdPerMillion() == 0;
    }

    static String row(String name, String text) {
        return "  %-14s %s".formatted(name, text);
    }

    static String outcomes(OutcomeCounts counts) {
        return "%d answered, %d declined, %d timed out, %d failed, %d not asked"
                .formatted(counts.answered(), counts.declined(), counts.timedOut(), counts.failed(), counts.notAsked());
    }
}
