package dev.specstress.findings.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * One clause in the ranking: a candidate, with its evidence, for a person to judge.
 *
 * @param rank 1 for the clause to look at first
 * @param rankInterval middle 90 % of its ranks over resampled value pairs; empty without resampling
 * @param kind of its largest excess
 * @param score that excess: how much more often the pattern occurred where the clause applied than where sound clauses do,
 *     after shrinking; 0 to 1
 * @param lowerBound the excess is larger with a posterior probability of 95 %
 * @param qValue least false discovery rate at which it would be named, 0 to 1
 * @param named whether that is at most the rate that was asked for
 * @param contradicts the clause it collides with, where it is the two together that show the excess
 * @param measured all kinds, by excess, the largest first
 * @param evidence of its kind; {@link Evidence#NONE} far down the ranking
 */
public record ClauseFinding(
        int rank,
        Optional<RankInterval> rankInterval,
        String clauseId,
        String sectionId,
        String text,
        FindingKind kind,
        double score,
        double lowerBound,
        double qValue,
        boolean named,
        Optional<String> contradicts,
        List<Measured> measured,
        Evidence evidence) {

    public ClauseFinding {
        measured = List.copyOf(measured);
    }

    /** Both ends belong to it. */
    public record RankInterval(int first, int last) {}
}
