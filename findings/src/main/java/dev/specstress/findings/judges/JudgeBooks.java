package dev.specstress.findings.judges;

import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.ExpectedVerdict;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.ScenarioCompliance;

/**
 * The books of what judges say beside positions and grades. Whoever feeds them sees to it that each record is the first of its
 * key. Records of different topics may come in any order.
 */
public final class JudgeBooks {
    private static final int OWN_ROUND = 0;

    private final ClassificationTally classifications = new ClassificationTally();
    private final ReadingTally readings = new ReadingTally();
    private final RefusalTally refusals = new RefusalTally();
    private final InsightTally insights = new InsightTally();
    private boolean classifies;
    private boolean contrasts;
    private long scenarios;
    private long repeatedGrades;
    private long repeatedTasks;
    private long compliances;

    public void begin(Campaign campaign) {
        classifies = !campaign.getClassifiers().isEmpty();
        contrasts = campaign.getContrast();
    }

    /** A scenario was admitted. */
    public void admitted() {
        scenarios++;
    }

    public void add(Classification classification) {
        classifications.add(classification);
    }

    public void add(PositionSet reading) {
        readings.add(reading);
    }

    /** What was measured says what else will come. */
    public void add(Disagreement measured) {
        var followUps = measured.getFollowUps();
        repeatedGrades += followUps.getRepeatedTasks();
        repeatedTasks += followUps.getRepeatedTasks();
        refusals.expect(followUps.getRefusalTasks());
        if (followUps.getAnnotated()) {
            insights.expectAnnotation();
        }
        compliances += measured.getRoute().getExpectedVerdicts().stream()
                .filter(expected -> expected.getRepeat() == 0)
                .map(ExpectedVerdict::getSpecId)
                .distinct()
                .count();
    }

    public void add(Grade grade) {
        if (grade.getRound() == OWN_ROUND && grade.getGradeRepeat() > 0) {
            repeatedGrades--;
        }
    }

    public void add(ScenarioCompliance compliance) {
        if (compliance.getRound() == OWN_ROUND) {
            compliances--;
            if (compliance.getContrasted()) {
                insights.expectContrast();
            }
        }
    }

    public void add(RefusalJudgement judgement) {
        refusals.add(judgement);
    }

    public void add(Contrast contrast) {
        insights.add(contrast);
    }

    public void add(Annotation annotation) {
        insights.add(annotation);
    }

    /** Whether everything that is known to come has come, whatever came of it. */
    public boolean ended() {
        return (!classifies || classifications.scenarios() >= scenarios)
                && readings.missing() == 0
                && repeatedGrades <= 0
                // Only a scenario whose verdicts are counted up says whether its answers are contrasted.
                && (!contrasts || compliances <= 0)
                && refusals.missing() == 0
                && insights.missing() == 0;
    }

    public long classified() {
        return classifications.scenarios();
    }

    /** Grading tasks that ask a grader once more. */
    public long repeatedTasks() {
        return repeatedTasks;
    }

    /** Scenarios to be classified, as far as they are known. */
    public long toClassify() {
        return classifies ? scenarios : 0;
    }

    public JudgeFigures figures() {
        return new JudgeFigures(
                classifications.figures(),
                readings.repeats(),
                readings.modes(),
                refusals.figures(),
                insights.contrasts(),
                insights.annotations());
    }
}
