package dev.specstress.findings;

import dev.specstress.findings.rates.WeightedRate;
import java.util.Map;

/**
 * Rates over the population of one frame, weighted by how scenarios were drawn and routed; only those of the base frame are
 * overall rates.
 *
 * @param panel whose disagreement is meant: {@code all}, or {@code any}, the largest, where there is no panel of that name
 * @param highDisagreement scenarios with D of 1.5 or more
 * @param notDrawn measured scenarios that were not drawn for grading; by design, so not missing
 * @param bySpec by spec id
 */
public record FrameRates(String panel, WeightedRate highDisagreement, long notDrawn, Map<String, SpecRates> bySpec) {

    public FrameRates {
        bySpec = Map.copyOf(bySpec);
    }
}
