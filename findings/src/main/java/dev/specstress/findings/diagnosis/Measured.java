package dev.specstress.findings.diagnosis;

/**
 * What was found of one clause, pair of clauses or section for one kind.
 *
 * @param kind of finding
 * @param excess how much more often the pattern occurred, where it applied, than among sound ones; after shrinking
 * @param lowerBound the excess is larger with a posterior probability of 95 %
 * @param rate as observed, weighted, 0 to 1
 * @param expected of a sound one, other faulty ones beside it allowed for, 0 to 1
 * @param applied scenarios (for unclear wording: answers) in which it was cited
 * @param hits of these, in how many the pattern occurred
 * @param effectiveN as many independent trials would tell as much
 * @param pValue of occurring as often or more if sound, 0 to 1; before any correction
 */
public record Measured(
        FindingKind kind,
        double excess,
        double lowerBound,
        double rate,
        double expected,
        int applied,
        int hits,
        double effectiveN,
        double pValue) {}
