package dev.specstress.findings.judges;

import dev.specstress.findings.OutcomeCounts;
import java.util.Map;

/**
 * Refusals of models that no spec governs, judged against the reference spec.
 *
 * @param tasks asked for
 * @param outcomes of the judgements that came
 * @param byModel refusals judged, by model
 */
public record RefusalFigures(long tasks, OutcomeCounts outcomes, Map<String, OfModel> byModel) {

    /**
     * Of one model. A majority is of the whole panel of judges.
     *
     * @param refusals first answers that count as refusal and were put to judges
     * @param falseByMajority of these, false by more than half the panel
     * @param undetermined of these, where a missing judgement could still decide
     */
    public record OfModel(long refusals, long falseByMajority, long undetermined) {}
}
