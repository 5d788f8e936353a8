package dev.specstress.findings.rates;

/** Why a scenario that belongs to a rate's population says nothing about it. Never because it was not drawn. */
public enum MissingCause {
    /** Too few answers were placed for a disagreement. */
    FEWER_THAN_TWO_POSITIONS,
    /** There is a disagreement, of fewer models than the quorum asks for. */
    BELOW_QUORUM,
    /** Governed models gave no answer to grade, or no disagreement to route by. */
    NOTHING_TO_GRADE,
    /** A budget ended grading. */
    BUDGET,
    /** Drawn for grading, and its verdicts are not there. */
    NOT_GRADED,
    /** A verdict or vote is missing that could decide it. */
    UNDETERMINED
}
