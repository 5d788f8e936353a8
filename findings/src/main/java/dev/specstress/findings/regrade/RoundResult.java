package dev.specstress.findings.regrade;

import dev.specstress.findings.OutcomeCounts;
import dev.specstress.findings.RunState;
import dev.specstress.findings.Usage;
import java.time.Duration;
import java.util.List;

/**
 * What came of a re-grade.
 *
 * @param asked answers that were to be judged again
 * @param decided of these, with a verdict
 * @param specsBefore ids of the specs they had been judged by
 */
record RoundResult(
        Round round,
        RunState state,
        int asked,
        int decided,
        OutcomeCounts grades,
        Usage usage,
        Duration wall,
        List<String> specsBefore,
        Comparison comparison) {

    List<String> specsAfter() {
        return round.newSpecOf().values().stream().distinct().sorted().toList();
    }

    String name(String specId) {
        return round.specNames().getOrDefault(specId, specId);
    }
}
