package dev.specstress.findings.regrade;

/**
 * One answer under both gradings.
 *
 * @param newSpecId the spec it was judged by again
 */
public record ComparedAnswer(StoredAnswer answer, String newSpecId, PanelJudgement after) {

    public AnswerChange change() {
        return AnswerChange.of(answer.before().flagged(), after.flagged());
    }

    /** Whether it is the answer that rates count. */
    boolean counts() {
        return answer.repeat() == 0;
    }
}
