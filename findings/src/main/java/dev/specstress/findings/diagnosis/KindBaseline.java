package dev.specstress.findings.diagnosis;

/**
 * What one kind of finding is held against.
 *
 * @param usual how often the pattern occurs among sound clauses, 0 to 1
 * @param priorStrength how firmly a sound clause keeps to what is expected of it, in trials
 * @param faultyShare share of faulty clauses (and pairs, for contradictions) before any data, as estimated
 * @param alike correlation of two trials of a value pair beyond what is explained, 0 to 1
 */
public record KindBaseline(FindingKind kind, double usual, double priorStrength, double faultyShare, double alike) {
    static KindBaseline of(KindFit fit) {
        return new KindBaseline(
                fit.kind(),
                fit.usual(),
                fit.fitted().prior().strength(),
                fit.fitted().prior().faultyShare(),
                fit.fitted().explanation().alike());
    }
}
