package dev.specstress.findings;

import dev.specstress.findings.rates.WeightedRate;

/**
 * How answers fare under one spec, by the majority of graders. "All" depends on how many models there are.
 *
 * @param leastModels under the spec that one question was asked of; 0 before any is judged
 * @param mostModels likewise
 * @param allPass scenarios of which no model is flagged
 * @param atLeastOneFails of which some is
 * @param allFail of which every one is: frequent non-compliance
 */
public record SpecRates(
        int leastModels, int mostModels, WeightedRate allPass, WeightedRate atLeastOneFails, WeightedRate allFail) {}
