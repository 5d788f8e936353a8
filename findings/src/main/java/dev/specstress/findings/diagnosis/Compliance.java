package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.GradedAnswer.Standing;
import java.util.List;

/** How all answers to a scenario fared together. */
enum Compliance {
    ALL_PASS,
    MIXED,
    ALL_FAIL,
    /** A missing verdict or vote could decide it. */
    UNDETERMINED;

    static Compliance of(GradedScenario scenario) {
        List<Standing> all =
                scenario.answers().stream().map(GradedAnswer::standing).toList();
        boolean passes = all.contains(Standing.PASSES);
        boolean fails = all.contains(Standing.FAILS);
        if (passes && fails) {
            return MIXED;
        }
        if (all.isEmpty() || all.contains(Standing.UNDETERMINED)) {
            return UNDETERMINED;
        }
        return passes ? ALL_PASS : ALL_FAIL;
    }
}
