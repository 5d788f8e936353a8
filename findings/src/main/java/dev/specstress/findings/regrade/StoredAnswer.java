package dev.specstress.findings.regrade;

/**
 * An answer of a finished run that its grader panel was to judge.
 *
 * @param provider the subject's
 * @param specId the spec it was judged by
 * @param before what the panel came to; without a verdict if it never did
 */
public record StoredAnswer(
        StoredScenario scenario, String model, String provider, int repeat, String specId, PanelJudgement before) {

    public AnswerKey key() {
        return new AnswerKey(scenario.scenarioId(), model, repeat);
    }
}
