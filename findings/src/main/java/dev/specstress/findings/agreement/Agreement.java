package dev.specstress.findings.agreement;

/**
 * How far raters agree on some categories.
 *
 * @param items with a vote or without
 * @param clusters these belong to, which intervals are resampled by
 * @param fleissKappa over items that every rater voted on
 * @param krippendorffAlpha nominal, over items with two votes or more
 * @param gwetAc1 as {@code krippendorffAlpha}; chance from all items with a vote
 * @param pairwise share of agreeing pairs of votes, over items with two votes or more; not corrected for chance
 */
public record Agreement(
        long items,
        long clusters,
        Estimate fleissKappa,
        Estimate krippendorffAlpha,
        Estimate gwetAc1,
        Estimate pairwise) {}
