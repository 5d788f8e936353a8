package dev.specstress.findings.diagnosis;

import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One question whose answers were graded under one spec.
 *
 * @param valuePair what scenarios of a triple share, and are resampled by
 * @param probability with which it came to be graded: of its pair's draw, times that of its route; above 0
 * @param panels disagreement by panel of models
 * @param seededBy the two clauses it was written to set against each other; empty for other frames
 * @param answers one for each model that the spec governs and that was asked, in whatever way that ended
 */
public record GradedScenario(
        String scenarioId,
        String valuePair,
        Frame frame,
        double probability,
        Map<String, Spread> panels,
        Optional<ClausePair> seededBy,
        List<GradedAnswer> answers) {

    public GradedScenario {
        if (!(probability > 0)) {
            throw new IllegalArgumentException(scenarioId + " cannot be graded with probability " + probability);
        }
        panels = Map.copyOf(panels);
        answers = List.copyOf(answers);
    }

    /**
     * How far apart a panel's answers lie.
     *
     * @param d 0 to 3
     * @param bin empty below the panel's quorum
     */
    public record Spread(OptionalDouble d, Optional<DBin> bin) {}

    /** Two clauses of the spec, in no order. */
    public record ClausePair(String clause1, String clause2) {}
}
