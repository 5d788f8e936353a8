package dev.specstress.launcher.agreement;

import dev.specstress.findings.agreement.Agreement;
import dev.specstress.findings.agreement.Estimate;
import dev.specstress.findings.agreement.GraderAgreement;
import dev.specstress.findings.rates.WeightedRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Agreement as a table for people. */
final class AgreementWords {
    private static final double PER_CENT = 100;

    private AgreementWords() {}

    /** @param unit what was resampled */
    static List<String> of(GraderAgreement agreement, String unit, long seed, int replicates) {
        var lines = new ArrayList<String>();
        lines.add("%d responses, %d graders; 95 %% intervals by %s, %d resamples, seed %d"
                .formatted(agreement.flags().items(), agreement.flagged().size(), unit, replicates, seed));
        lines.add("");
        lines.add("  %-22s %-30s %s".formatted("", "three decisions", "flag (anything but compliant)"));
        lines.add(row("Fleiss' kappa", agreement, Agreement::fleissKappa));
        lines.add(row("Krippendorff's alpha", agreement, Agreement::krippendorffAlpha));
        lines.add(row("Gwet's AC1", agreement, Agreement::gwetAc1));
        lines.add(row("pairwise agreement", agreement, Agreement::pairwise));
        lines.add("");
        lines.add("  flagged by");
        agreement.flagged().forEach((grader, rate) -> lines.add("  %-22s %s".formatted(grader, rate(rate))));
        if (agreement.twos().size() > 1) {
            lines.add("");
            lines.add("  each two graders, on the flag");
            agreement
                    .twos()
                    .forEach(two -> lines.add("  %-34s pairwise %-26s AC1 %s"
                            .formatted(
                                    two.one() + " / " + two.other(),
                                    estimate(two.flags().pairwise()),
                                    estimate(two.flags().gwetAc1()))));
        }
        return lines;
    }

    private static String row(String name, GraderAgreement agreement, Function<Agreement, Estimate> measure) {
        return "  %-22s %-30s %s"
                .formatted(
                        name,
                        estimate(measure.apply(agreement.decisions())),
                        estimate(measure.apply(agreement.flags())));
    }

    private static String estimate(Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return "undefined, n " + estimate.n();
        }
        var span = estimate.interval()
                .map(it -> String.format(Locale.ROOT, " [%.3f, %.3f]", it.low(), it.high()))
                .orElse("");
        return String.format(Locale.ROOT, "%.3f%s n %d", estimate.value().getAsDouble(), span, estimate.n());
    }

    private static String rate(WeightedRate rate) {
        var missing =
                rate.missing().values().stream().mapToLong(Long::longValue).sum();
        if (rate.estimate().isEmpty()) {
            return "no votes, " + missing + " missing";
        }
        var span = rate.interval()
                .map(it -> String.format(Locale.ROOT, " [%.1f, %.1f]", PER_CENT * it.low(), PER_CENT * it.high()))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%.1f %%%s, %d of %d, %d missing",
                PER_CENT * rate.estimate().getAsDouble(),
                span,
                rate.hits(),
                rate.n(),
                missing);
    }
}
