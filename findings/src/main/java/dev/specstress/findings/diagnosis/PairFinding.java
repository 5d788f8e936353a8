package dev.specstress.findings.diagnosis;

/**
 * Two clauses that applied together.
 *
 * @param clauseId1 the one that stands first in the spec
 * @param measured of contradictions, where both applied
 */
public record PairFinding(int rank, String clauseId1, String clauseId2, Measured measured, Evidence evidence) {}
