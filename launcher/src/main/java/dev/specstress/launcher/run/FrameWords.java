package dev.specstress.launcher.run;

import dev.specstress.findings.CampaignFacts;
import dev.specstress.findings.CampaignFigures;
import dev.specstress.findings.FrameFigures;
import dev.specstress.findings.PlanFigures;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.VerdictDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rates of a run, frame by frame: those of one say nothing of another. */
final class FrameWords {
    private FrameWords() {}

    /** Lines for every frame; a campaign that only draws its pairs has one, and it goes without saying. */
    static List<String> of(CampaignFigures figures) {
        var lines = new ArrayList<String>();
        var frames = new TreeMap<>(figures.frames());
        var unnamed = frames.size() == 1 && frames.containsKey(Frame.BASE);
        frames.forEach((frame, one) -> {
            if (!unnamed) {
                lines.add(RunWords.row("frame", frame(frame, one)));
            }
            lines.add(RunWords.row(
                    "disagreement",
                    "%d of %d scenarios high (D >= 1.5, panel %s)"
                            .formatted(
                                    one.disagreements().high(),
                                    one.disagreements().measured(),
                                    one.disagreements().panel())));
            lines.add(RunWords.row("verdicts", verdicts(one)));
            lines.add(RunWords.row("agreement", agreement(one)));
        });
        figures.plan().targets().forEach(target -> lines.add(RunWords.row("stratum", target(target))));
        figures.campaign()
                .filter(facts -> !facts.quarantined().isEmpty())
                .ifPresent(facts -> lines.add(RunWords.row("rows not used", quarantined(facts))));
        return lines;
    }

    private static String frame(Frame frame, FrameFigures figures) {
        var words = "%s: %d %s, %d scenarios; generations: %s"
                .formatted(
                        frame.name().toLowerCase(Locale.ROOT),
                        figures.asked(),
                        frame == Frame.IMPORTED ? "questions of your own" : "triples",
                        figures.responses().scenarios(),
                        RunWords.outcomes(figures.generations()));
        var missing = figures.unaccounted() == 0 ? "" : "; " + figures.unaccounted() + " came to nothing known";
        var guessed = figures.categoriesByEmbedding() == 0
                ? ""
                : "; the category of " + figures.categoriesByEmbedding() + " values is the nearest by embedding";
        return words + missing + guessed;
    }

    private static String target(PlanFigures.TargetFigures target) {
        return "%s: %d of %d truly hazardous scenarios, from %d matched pairs of triples"
                .formatted(target.stratum(), target.hazardous(), target.wanted(), target.tasks());
    }

    private static String quarantined(CampaignFacts facts) {
        return facts.quarantined().stream()
                .map(rows -> rows.getRows() + " " + rows.getCause().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String verdicts(FrameFigures figures) {
        var verdicts = figures.verdicts();
        var words = new ArrayList<String>();
        for (var decision : VerdictDecision.values()) {
            words.add(verdicts.decisions().getOrDefault(decision, 0L) + " "
                    + decision.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return "%d of %d: %s".formatted(verdicts.verdicts(), verdicts.expected(), String.join(", ", words));
    }

    private static String agreement(FrameFigures figures) {
        var kappa = figures.verdicts().kappa();
        var n = kappa.items() + " answers that all graders judged";
        return kappa.value().isPresent()
                ? "Fleiss' kappa %.2f on %s".formatted(kappa.value().getAsDouble(), n)
                : "Fleiss' kappa undefined on " + n;
    }
}
