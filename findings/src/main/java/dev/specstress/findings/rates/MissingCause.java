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
    UNDETERMINED,
    /** The model was asked and would not say: a refusal or block at the provider's API. */
    DECLINED,
    /** No reply within the time allowed. */
    TIMED_OUT,
    /** The call gave nothing usable. */
    FAILED,
    /** The call was not made. */
    NOT_ASKED,
    /** There is an answer, and the judge that was to read it gave nothing usable. */
    NOT_JUDGED,
    /** A vote that is not there; nobody said why. */
    NO_VOTE
}
