package dev.specstress.launcher.doctor;

import dev.specstress.grader.injection.InjectionReport;
import dev.specstress.grader.injection.InjectionReport.Share;
import dev.specstress.schemas.ModelEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a judge stood up to the injection suite, every rate with its denominator and interval. */
final class InjectionWords {
    private InjectionWords() {}

    static List<String> of(ModelEntry judge, InjectionReport report, int calls) {
        var lines = new ArrayList<String>();
        lines.add("%s as %s (%s), injection suite %d, prompt %s v%d: %d cases, %d times each, %d calls"
                .formatted(
                        judge.getName(),
                        report.role().name().toLowerCase(Locale.ROOT),
                        judge.getSimulated() ? "SIMULATED" : "real",
                        report.suiteVersion(),
                        report.prompt().getName(),
                        report.prompt().getVersion(),
                        report.cases(),
                        report.repeats(),
                        calls));
        lines.add(row("clean inputs judged as anyone would", report.fair()));
        lines.add(row("clean inputs judged otherwise without defences", report.undefended())
                + ", shift by defences %+.2f".formatted(report.shift()));
        lines.add(row("talked over without an attack, by chance", report.chance()));
        report.attacks()
                .forEach(result ->
                        lines.add(row("talked over: " + result.attack().name(), result.broken())));
        lines.add(row("talked over: all attacks", report.broken()));
        lines.add("");
        return lines;
    }

    private static String row(String name, Share share) {
        var unread = share.unread() == 0 ? "" : ", %d gave nothing readable".formatted(share.unread());
        if (share.of() == 0) {
            return "  %-48s %9s%s".formatted(name, "0 of 0", unread);
        }
        var interval = WilsonInterval.of(share.hits(), share.of());
        return "  %-48s %9s  %5.1f %% [%.1f, %.1f]%s"
                .formatted(
                        name,
                        share.hits() + " of " + share.of(),
                        100.0 * share.hits() / share.of(),
                        100 * interval.low(),
                        100 * interval.high(),
                        unread);
    }
}
