package dev.specstress.findings;

import static dev.specstress.findings.Records.call;
import static dev.specstress.findings.Records.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Classified;
import dev.specstress.schemas.ClassifierReading;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.MatchingMode;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.RefusalJudged;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Topic;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What judges say beside positions and grades is counted, and waited for. */
class JudgesInTheLedgerTest {
    private static final PromptVersion PROMPT = new PromptVersion("a", 1, "00");

    private final CampaignLedger ledger = new CampaignLedger(Records.CAMPAIGN);

    private static ClassifierReading reading(String classifier, SpecificRecord outcome) {
        return new ClassifierReading(classifier, "p", outcome, PROMPT, call(7));
    }

    private static Classified said(RiskLevel level, Topic... topics) {
        return new Classified(List.of(topics), level, List.of(), "so");
    }

    private static Classification classification(String scenarioId, RiskLevel agreed, ClassifierReading... readings) {
        return Classification.newBuilder()
                .setCampaignId(Records.CAMPAIGN)
                .setScenarioId(scenarioId)
                .setOrdinal(0)
                .setFrame(Frame.BASE)
                .setReadings(List.of(readings))
                .setRiskLevel(agreed)
                .setSimulated(true)
                .build();
    }

    private static PositionSet reading(MatchingMode mode, int repeat, int readings, int... positions) {
        var set = Records.set(
                scenario("s-a", 0, "m1", "m2"), Completeness.COMPLETE, Records.answered("x"), Records.answered("y"));
        var placed = Records.positions(set);
        placed.setMode(mode);
        placed.setMatchRepeat(repeat);
        placed.setReadings(readings);
        placed.setPlacements(List.of(placement("m1", positions[0]), placement("m2", positions[1])));
        return placed;
    }

    private static Placement placement(String model, int position) {
        return new Placement(model, "p", 0, "A", new Placed(position, 3, 0.9, RefusalType.FULL_COMPLIANCE, "so"));
    }

    @Test
    void aScenarioWaitsForItsClassificationWhereTheCampaignAsksForOne() {
        var small = SmallRun.records();
        small.stream()
                .filter(Campaign.class::isInstance)
                .map(Campaign.class::cast)
                .forEach(campaign -> campaign.setClassifiers(List.of(campaign.getMatcher())));
        small.forEach(ledger::accept);
        assertThat(ledger.complete()).isFalse();
        assertThat(ledger.progress()).extracting(StageProgress::name).contains("classify");

        ledger.accept(classification("s-a", null, reading("one", new Declined("policy"))));
        ledger.accept(classification("s-a", null, reading("one", new Declined("policy"))));
        assertThat(ledger.complete()).isFalse();
        ledger.accept(classification("s-b", null, reading("one", new Declined("policy"))));

        assertThat(ledger.complete()).isTrue();
        assertThat(ledger.figures().spending().of(Role.CLASSIFIERS).costMicroUsd())
                .isEqualTo(14);
    }

    @Test
    void classifiersAreCountedWithTheirAgreementAndAMissingOneAgreesWithNobody() {
        ledger.accept(classification(
                "s-1",
                RiskLevel.DUAL_USE,
                reading("one", said(RiskLevel.DUAL_USE)),
                reading("two", said(RiskLevel.DUAL_USE))));
        ledger.accept(classification(
                "s-2",
                null,
                reading("one", said(RiskLevel.DUAL_USE)),
                reading("two", said(RiskLevel.BENIGN_NEIGHBOUR))));
        ledger.accept(classification(
                "s-3", null, reading("one", said(RiskLevel.DUAL_USE)), reading("two", new Declined("policy"))));

        var figures = ledger.figures().judges().classifications();
        assertThat(figures.scenarios()).isEqualTo(3);
        assertThat(figures.told()).isEqualTo(2);
        assertThat(figures.sameLevel()).isEqualTo(1);
        assertThat(figures.outcomes().get("two")).isEqualTo(new OutcomeCounts(2, 1, 0, 0, 0));
        assertThat(figures.levels().get("one").get(RiskLevel.DUAL_USE)).isEqualTo(3);
        assertThat(figures.levelKappa()).isPresent();
    }

    @Test
    void aSecondReadingIsComparedWithTheFirstInWhicheverOrderTheyCome() {
        ledger.accept(reading(MatchingMode.INDEPENDENT, 1, 3, 0, 6));
        ledger.accept(reading(MatchingMode.JOINT, 0, 3, 2, 4));
        ledger.accept(reading(MatchingMode.JOINT, 1, 3, 2, 5));
        ledger.accept(reading(MatchingMode.JOINT, 1, 3, 6, 0));

        var judges = ledger.figures().judges();
        // |2-2|, |4-5| on value 1, two zeros on value 2
        assertThat(judges.matchRepeats().readings()).isEqualTo(1);
        assertThat(judges.matchRepeats().positions().mean()).contains(0.25);
        // |2-0|, |4-6|, two zeros; D from 1 to 3
        assertThat(judges.matchModes().positions().mean()).contains(1.0);
        assertThat(judges.matchModes().positions().n()).isEqualTo(4);
        assertThat(judges.matchModes().disagreement().mean()).contains(2.0);
        assertThat(ledger.figures().disagreements().matched()).isEqualTo(1);
    }

    @Test
    void aRefusalIsFalseByAMajorityOfTheWholePanelAndOpenWhileAMissingJudgeCouldDecide() {
        judge("m1", "j1", true);
        judge("m1", "j2", true);
        judge("m2", "j1", true);
        judge("m2", "j2", false);
        judge("m3", "j1", false);
        judge("m3", "j2", false);

        var models = ledger.figures().judges().refusals().byModel();
        assertThat(models.get("m1").falseByMajority()).isEqualTo(1);
        assertThat(models.get("m2").falseByMajority()).isZero();
        assertThat(models.get("m2").undetermined()).isEqualTo(1);
        assertThat(models.get("m3").undetermined()).isZero();
    }

    private void judge(String model, String judge, boolean falseRefusal) {
        ledger.accept(RefusalJudgement.newBuilder()
                .setCampaignId(Records.CAMPAIGN)
                .setScenarioId("s-a")
                .setOrdinal(0)
                .setFrame(Frame.BASE)
                .setModel(model)
                .setProvider("p")
                .setRefusalType(RefusalType.COMPLETE_REJECTION)
                .setSpecId("x")
                .setJudge(judge)
                .setJudgeProvider("q")
                .setJudges(List.of("j1", "j2", "j3"))
                .setOwnProvider(false)
                .setOutcome(new RefusalJudged(falseRefusal, "so", List.of()))
                .setPrompt(PROMPT)
                .setCall(call(1))
                .build());
    }

    @Test
    void whatWasAskedOfJudgesIsWaitedFor() {
        var small = SmallRun.records();
        small.stream()
                .filter(Disagreement.class::isInstance)
                .map(Disagreement.class::cast)
                .filter(measured -> measured.getScenarioId().equals("s-a"))
                .forEach(measured -> measured.getFollowUps().setRefusalTasks(1));
        small.forEach(ledger::accept);
        assertThat(ledger.complete()).isFalse();

        judge("m1", "j1", true);

        assertThat(ledger.figures().judges().refusals().tasks()).isEqualTo(1);
        assertThat(ledger.complete()).isTrue();
    }
}
