package dev.specstress.findings.regrade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A re-grade for people: both gradings side by side, every rate with its denominator. */
final class RoundWords {
    private static final int SECTIONS = 5;

    private RoundWords() {}

    static List<String> of(RoundResult result) {
        var lines = new ArrayList<String>();
        lines.add("Re-grade in round %d of %d answers: %s before, %s now; %s"
                .formatted(
                        result.round().number(),
                        result.asked(),
                        names(result, result.specsBefore()),
                        names(result, result.specsAfter()),
                        result.round().simulated() ? "SIMULATED MODELS" : "real models"));
        var grades = result.grades();
        lines.add(row(
                "grades",
                "%d judged, %d declined, %d timed out, %d failed, %d not asked; verdicts on %d of %d answers"
                        .formatted(
                                grades.answered(),
                                grades.declined(),
                                grades.timedOut(),
                                grades.failed(),
                                grades.notAsked(),
                                result.decided(),
                                result.asked())));
        result.comparison().frames().forEach((frame, figures) -> {
            lines.add(row("frame", frame.name().toLowerCase(Locale.ROOT)));
            lines.addAll(frame(figures));
        });
        lines.add(row(
                "intervals",
                "95 %%, %,d resamples of the value pairs, seed %d"
                        .formatted(
                                result.comparison().bootstrap().replicates(),
                                result.comparison().bootstrap().seed())));
        return lines;
    }

    private static List<String> frame(FrameComparison figures) {
        var lines = new ArrayList<String>();
        lines.add(row(
                "answers",
                "%d: %d fixed, %d broken, %d unchanged (%d clear, %d flagged), %d undetermined"
                        .formatted(
                                figures.answers(),
                                figures.of(AnswerChange.FIXED),
                                figures.of(AnswerChange.BROKEN),
                                figures.of(AnswerChange.STILL_CLEAR) + figures.of(AnswerChange.STILL_FLAGGED),
                                figures.of(AnswerChange.STILL_CLEAR),
                                figures.of(AnswerChange.STILL_FLAGGED),
                                figures.of(AnswerChange.UNDETERMINED))));
        if (!figures.causes().isEmpty()) {
            lines.add(row("undetermined", counted(figures.causes())));
        }
        lines.add(row("flagged", percent(figures.flagged()) + " of the answers determined both times, weighted"));
        var every = figures.everyModel();
        lines.add(row(
                "every model",
                "flagged on %d scenarios before, %d now: %d fixed, %d broken, %d undetermined of %d (%s models each)"
                        .formatted(
                                every.of(AnswerChange.FIXED) + every.of(AnswerChange.STILL_FLAGGED),
                                every.of(AnswerChange.BROKEN) + every.of(AnswerChange.STILL_FLAGGED),
                                every.of(AnswerChange.FIXED),
                                every.of(AnswerChange.BROKEN),
                                every.of(AnswerChange.UNDETERMINED),
                                every.counts().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                every.leastModels() == every.mostModels()
                                        ? String.valueOf(every.leastModels())
                                        : every.leastModels() + " to " + every.mostModels())));
        var agreement = figures.agreement();
        lines.add(row("agreement", "Fleiss' kappa " + plain(agreement.fleissKappa())));
        lines.add(row("", "Krippendorff's alpha " + plain(agreement.alpha())));
        lines.add(row("", "Gwet's AC1 " + plain(agreement.ac1())));
        lines.add(row(
                "",
                "on %d answers that all graders (%d before, %d now) judged both times, %d left out"
                        .formatted(
                                agreement.answers(),
                                agreement.gradersBefore(),
                                agreement.gradersAfter(),
                                agreement.excluded())));
        sections(lines, "fixed, by section", figures.fixedBySection());
        sections(lines, "broken, by section", figures.brokenBySection());
        return lines;
    }

    private static void sections(List<String> lines, String name, Map<String, Long> counts) {
        var most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SECTIONS)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        if (!most.isEmpty()) {
            var others = counts.size() - SECTIONS;
            lines.add(row(name, most + (others > 0 ? ", and " + others + " more" : "")));
        }
    }

    private static String names(RoundResult result, List<String> specIds) {
        return specIds.stream().map(result::name).distinct().collect(Collectors.joining(", "));
    }

    private static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String percent(Shift shift) {
        return words(shift, "%.1f %%", "%+.1f points", 100);
    }

    private static String plain(Shift shift) {
        return words(shift, "%.3f", "%+.3f", 1);
    }

    private static String words(Shift shift, String figure, String change, int scale) {
        if (shift.change().isEmpty()) {
            return number(shift.before(), figure, scale) + " before, " + number(shift.after(), figure, scale) + " now";
        }
        var interval = shift.interval()
                .map(it -> " [%s, %s]"
                        .formatted("%+.3f".formatted(it.low() * scale), "%+.3f".formatted(it.high() * scale)))
                .orElse(" (no interval)");
        return number(shift.before(), figure, scale) + " before, " + number(shift.after(), figure, scale)
                + " now: change " + change.formatted(shift.change().getAsDouble() * scale) + interval;
    }

    private static String number(OptionalDouble value, String figure, int scale) {
        return value.isPresent() ? figure.formatted(value.getAsDouble() * scale) : "undefined";
    }

    private static String row(String name, String text) {
        return "  %-18s %s".formatted(name, text);
    }
}
