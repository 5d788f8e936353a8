package dev.specstress.launcher.diagnose;

import dev.specstress.findings.diagnosis.DiagnosisTable;
import dev.specstress.findings.diagnosis.SpecDiagnosis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a user is told of a diagnosis. */
public final class DiagnosisWords {
    private DiagnosisWords() {}

    /** @param rows clauses of each spec, at most */
    public static List<String> of(List<SpecDiagnosis> diagnoses, Path run, int rows) {
        List<String> lines = new ArrayList<>();
        diagnoses.forEach(each -> lines.addAll(DiagnosisTable.of(each, rows)));
        if (diagnoses.isEmpty()) {
            lines.add("nothing was graded: there is no clause to speak of");
        }
        lines.add("evidence and counter-examples are in " + run.resolve("diagnosis.json"));
        return lines;
    }
}
