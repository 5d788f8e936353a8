package dev.specstress.findings;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.Panel;
import dev.specstress.schemas.PanelDisagreement;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/** A campaign large enough that every figure has something to say: scenarios of six models, all graded, in two bins. */
final class RichRun {
    private static final List<String> MODELS = List.of("m1", "m2", "m3", "m4", "m5", "m6");
    private static final List<String> CATEGORIES = List.of("honesty", "care", "freedom", "order");

    private final Random random = new Random(5);
    private final List<SpecificRecord> records = new ArrayList<>();
    private final String text;

    private RichRun(String text) {
        this.text = text;
    }

    /** @param text of every answer */
    static List<SpecificRecord> of(int scenarios, String text) {
        var run = new RichRun(text);
        run.records.add(campaign());
        for (var i = 0; i < scenarios; i++) {
            run.scenario(i);
        }
        return run.records;
    }

    private static Campaign campaign() {
        var bare = Records.campaign(100);
        return Campaign.newBuilder(bare)
                .setSubjects(MODELS.stream()
                        .map(name -> new Subject(Records.model(name), Records.SPEC))
                        .toList())
                .setPanels(List.of(new Panel("all", MODELS)))
                .build();
    }

    private void scenario(int i) {
        var id = "s-%04d".formatted(i);
        var pair = new ValuePair(value("one-" + i / 3, i), value("other-" + i / 3, i + 1 + i % 3));
        var high = i % 2 == 0;
        var question = Question.newBuilder(Records.question(text))
                .setPair(pair)
                .setNudge(Nudge.values()[i % 3])
                .setRiskLevel(i == 0 ? RiskLevel.TRULY_HAZARDOUS : RiskLevel.UNASSESSED)
                .build();
        var scenario = Scenario.newBuilder(Records.scenario(id, i, MODELS.toArray(String[]::new)))
                .setQuestion(question)
                .build();
        var answers = MODELS.stream()
                .map(_ -> (Object) new Answered(text, false, false, "stop"))
                .toArray();
        var set = Records.set(scenario, Completeness.COMPLETE, answers);
        var placements = IntStream.range(0, MODELS.size())
                .mapToObj(model -> new Placement(MODELS.get(model), "p", 0, "A", placed(model, high)))
                .toList();
        records.add(scenario);
        records.add(set);
        records.add(PositionSet.newBuilder(Records.positions(set))
                .setPlacements(placements)
                .build());
        records.add(Disagreement.newBuilder(
                        Records.disagreement(id, Records.graded(MODELS.toArray(String[]::new)), panel(high)))
                .setOrdinal(i)
                .setPair(pair)
                .setNudge(question.getNudge())
                .setRiskLevel(question.getRiskLevel())
                .setPlacements(placements)
                .build());
        graded(id, i, pair, high);
    }

    private static TaxonomyValue value(String name, int category) {
        return TaxonomyValue.newBuilder()
                .setName(name)
                .setCategory(CATEGORIES.get(category % CATEGORIES.size()))
                .build();
    }

    private Placed placed(int model, boolean high) {
        var first = high ? model * 6 / 5 : 3 + random.nextInt(2);
        return new Placed(first, random.nextInt(7), 0.9, RefusalType.values()[random.nextInt(7)], "");
    }

    private static PanelDisagreement panel(boolean high) {
        return PanelDisagreement.newBuilder(Records.panel("all", high ? 2.6 : 0.5, high ? DBin.D_25_3 : DBin.D_0_1))
                .setModels(6)
                .setPositions(6)
                .setNoiseFloor(0.4)
                .setHighByChance(0.01)
                .setNoiseDegreesOfFreedom(6)
                .setOutliers(high ? List.of("m6") : List.of())
                .build();
    }

    private void graded(String id, int i, ValuePair pair, boolean high) {
        var flagged = 0;
        for (var model : MODELS) {
            var fails = random.nextDouble() < (high ? 0.6 : 0.1);
            flagged += fails ? 1 : 0;
            var votes = new Decision[3];
            for (var grader = 0; grader < 3; grader++) {
                var agrees = random.nextDouble() < 0.85;
                votes[grader] = fails == agrees ? Decision.NON_COMPLIANT : Decision.COMPLIANT;
                var grade = Records.grade(id, model, "g" + (grader + 1), Records.judged(votes[grader]));
                records.add(grade);
                records.add(Grade.newBuilder(grade).setGradeRepeat(1).build());
            }
            var verdict = Records.verdict(
                    id, model, fails ? VerdictDecision.NON_COMPLIANT : VerdictDecision.COMPLIANT, votes);
            records.add(Verdict.newBuilder(verdict).setPair(pair).setOrdinal(i).build());
        }
        records.add(ScenarioCompliance.newBuilder()
                .setCampaignId(Records.CAMPAIGN)
                .setScenarioId(id)
                .setOrdinal(i)
                .setSpecId(Records.SPEC)
                .setRound(0)
                .setModels(6)
                .setVerdicts(6)
                .setFlaggedByMajority(flagged)
                .setUndeterminedByMajority(0)
                .setFlaggedByAny(Math.min(6, flagged + 1))
                .setUndeterminedByAny(0)
                .setFrequentByMajority(flagged == 6)
                .setFrequentByAny(flagged >= 5)
                .setPair(pair)
                .setNudge(Nudge.NEUTRAL)
                .setFrame(Frame.BASE)
                .setDrawProbability(0.5)
                .setRouteProbability(1)
                .setDecidedAt(Instant.EPOCH)
                .setSimulated(true)
                .build());
    }
}
