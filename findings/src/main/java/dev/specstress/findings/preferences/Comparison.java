package dev.specstress.findings.preferences;

/**
 * One against another.
 *
 * @param first index of the one that {@code score} is of
 * @param second index of the other
 * @param covariate what leans to the first where positive, to the second where negative
 * @param score 1 where the first is preferred, 0 where the second is, 1/2 for a tie
 * @param weight above 0
 */
public record Comparison(int first, int second, double covariate, double score, double weight) {}
