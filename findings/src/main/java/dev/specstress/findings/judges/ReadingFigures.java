package dev.specstress.findings.judges;

/**
 * How far a second reading of response sets lies from the one that counts.
 *
 * @param readings second readings that came
 * @param positions absolute difference of a position, both values and all first answers placed in both readings
 * @param disagreement absolute difference of D over the models placed in both readings
 */
public record ReadingFigures(long readings, MeanDifference positions, MeanDifference disagreement) {}
