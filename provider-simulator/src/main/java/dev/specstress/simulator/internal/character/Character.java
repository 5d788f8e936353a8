package dev.specstress.simulator.internal.character;

/**
 * One simulated model. It can play every role, as a real model can; what the file does not say of a role is a default.
 *
 * @param reasoningTokens tokens it is said to think before it answers
 * @param decline share of structured tasks it refuses to do
 * @param gullibility share of answers that speak to their judge by which it is taken in
 */
public record Character(
        String name,
        String family,
        int reasoningTokens,
        double decline,
        double gullibility,
        SubjectTraits subject,
        MatcherTraits matcher,
        GraderTraits grader,
        ClassifierTraits classifier) {}
