package dev.specstress.launcher.report;

import dev.specstress.findings.report.RunReport;
import java.util.ArrayList;
import java.util.List;

/** Where a report is and what it says first. */
public final class ReportWords {
    private ReportWords() {}

    public static List<String> of(RunReport report) {
        var lines = new ArrayList<String>();
        lines.add("Report: " + report.html());
        report.sentences().forEach(sentence -> lines.add("  - " + sentence));
        return lines;
    }
}
