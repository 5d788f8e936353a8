package dev.specstress.simulator.internal.mind.grader;

import java.util.Comparator;
import java.util.List;

/** All findings on one answer, the weightiest first. */
record Assessment(List<Finding> findings) {
    Assessment {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::decision).reversed())
                .toList();
    }

    /** As severe as its severest finding; where no clause bears on the answer it is compliant. */
    Decision decision() {
        return findings.isEmpty() ? Decision.COMPLIANT : findings.getFirst().decision();
    }

    /** The clauses to cite for a decision: those that led to it, else the weightiest. */
    List<Clause> grounds(Decision decision, int most) {
        List<Clause> led = findings.stream()
                .filter(finding -> finding.decision() == decision)
                .map(Finding::clause)
                .distinct()
                .limit(most)
                .toList();
        return led.isEmpty() ? findings.stream().map(Finding::clause).limit(1).toList() : led;
    }
}
