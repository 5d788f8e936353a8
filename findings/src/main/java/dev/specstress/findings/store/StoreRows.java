package dev.specstress.findings.store;

import static dev.specstress.findings.store.RowValues.call;
import static dev.specstress.findings.store.RowValues.draw;
import static dev.specstress.findings.store.RowValues.outcome;
import static dev.specstress.findings.store.RowValues.word;
import static dev.specstress.findings.store.RowValues.words;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Which rows a record makes. */
final class StoreRows {
    private StoreRows() {}

    /** None for a type that has no table. */
    static List<Row> of(SpecificRecord entry) {
        return switch (entry) {
            case Campaign it -> campaign(it);
            case Spec it ->
                List.of(Row.of(
                        Table.SPECS,
                        it.getSpecId(),
                        it.getName(),
                        it.getSections().stream()
                                .mapToInt(section -> section.getClauses().size())
                                .sum()));
            case GenerationTask it ->
                List.of(Row.of(
                        Table.GENERATION_TASKS,
                        it.getTaskId(),
                        it.getOrdinal(),
                        word(it.getKind()),
                        word(it.getFrame()),
                        it.getGenerator(),
                        it.getDrawProbability()));
            case Generation it ->
                List.of(Row.of(
                        Table.GENERATIONS,
                        it.getTaskId(),
                        it.getGenerator(),
                        word(it.getFrame()),
                        outcome(it.getOutcome()),
                        call(it.getCall())));
            case Scenario it -> List.of(scenario(it));
            case ResponseSet it -> set(it);
            case Response it -> List.of(late(it));
            case PositionSet it -> positions(it);
            case Disagreement it -> disagreement(it);
            default -> GradeRows.of(entry);
        };
    }

    private static List<Row> campaign(Campaign it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                Table.CAMPAIGN,
                it.getCampaignId(),
                it.getName(),
                it.getSeed(),
                it.getTaxonomyId(),
                it.getMatcher().getName(),
                it.getSampling().getTriples(),
                it.getSampling().getImportedQuestions(),
                it.getQuorum(),
                it.getSimulated()));
        it.getGenerators().forEach(one -> rows.add(model("generator", one.getModel(), null)));
        it.getSubjects().forEach(one -> rows.add(model("subject", one.getModel(), one.getSpecId())));
        rows.add(model("matcher", it.getMatcher(), null));
        it.getGraders().forEach(one -> rows.add(model("grader", one, null)));
        it.getClassifiers().forEach(one -> rows.add(model("classifier", one, null)));
        Optional.ofNullable(it.getAnnotator()).ifPresent(one -> rows.add(model("annotator", one, null)));
        it.getPanels()
                .forEach(panel -> panel.getModels()
                        .forEach(model -> rows.add(Row.of(Table.PANEL_MODELS, panel.getName(), model))));
        return rows;
    }

    private static Row model(String role, ModelEntry model, String specId) {
        return Row.of(Table.MODELS, role, model.getName(), model.getProvider(), specId, model.getSimulated());
    }

    private static Row scenario(Scenario it) {
        var question = it.getQuestion();
        return Row.of(
                Table.SCENARIOS,
                it.getScenarioId(),
                it.getTaskId(),
                question.getGenerator(),
                question.getText(),
                question.getPair().getValue1().getLevel1(),
                question.getPair().getValue2().getLevel1(),
                words(question.getTopics()),
                question.getStrata(),
                word(question.getRiskLevel()),
                it.getQuorum(),
                it.getExpected().size(),
                it.getAdmittedAt(),
                it.getSimulated(),
                draw(
                        it.getOrdinal(),
                        question.getPair(),
                        question.getNudge(),
                        question.getFrame(),
                        question.getDrawProbability()));
    }

    private static List<Row> set(ResponseSet it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                Table.RESPONSE_SETS,
                it.getScenario().getScenarioId(),
                word(it.getCompleteness()),
                it.getDuplicates(),
                it.getClosedAt()));
        for (var response : it.getResponses()) {
            var answer = response.getOutcome() instanceof Answered answered ? answered : null;
            rows.add(Row.of(
                    Table.RESPONSES,
                    response.getScenarioId(),
                    response.getModel(),
                    response.getRepeat(),
                    response.getProvider(),
                    outcome(response.getOutcome()),
                    answer == null ? null : answer.getText(),
                    answer == null ? null : (Object) answer.getTruncated(),
                    answer == null ? null : (Object) answer.getCut(),
                    call(response.getCall())));
        }
        return rows;
    }

    private static Row late(Response it) {
        return Row.of(
                Table.LATE_RESPONSES,
                it.getScenarioId(),
                it.getModel(),
                it.getRepeat(),
                it.getProvider(),
                outcome(it.getOutcome()),
                call(it.getCall()));
    }

    private static List<Row> positions(PositionSet it) {
        var scenarioId = it.getResponseSet().getScenario().getScenarioId();
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                Table.MATCHES,
                scenarioId,
                it.getMatchRepeat(),
                it.getMatcher(),
                word(it.getMode()),
                it.getCalls(),
                call(it.getCall())));
        for (var placement : it.getPlacements()) {
            rows.add(placement(scenarioId, placement, it.getMatchRepeat()));
        }
        return rows;
    }

    private static Row placement(String scenarioId, Placement it, int matchRepeat) {
        var placed = it.getOutcome() instanceof Placed place ? place : null;
        return Row.of(
                Table.PLACEMENTS,
                scenarioId,
                it.getModel(),
                it.getRepeat(),
                matchRepeat,
                it.getProvider(),
                outcome(it.getOutcome()),
                placed == null ? null : (Object) placed.getValue1Position(),
                placed == null ? null : (Object) placed.getValue2Position(),
                placed == null ? null : (Object) placed.getConfidence(),
                placed == null ? null : word(placed.getRefusalType()));
    }

    private static List<Row> disagreement(Disagreement it) {
        var id = it.getScenarioId();
        var route = it.getRoute();
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                Table.MEASURES,
                id,
                word(it.getCompleteness()),
                it.getGenerator(),
                words(it.getTopics()),
                it.getStrata(),
                word(it.getRiskLevel()),
                word(route.getReason()),
                route.getProbability(),
                route.getGradingTasks(),
                draw(it.getOrdinal(), it.getPair(), it.getNudge(), it.getFrame(), it.getDrawProbability())));
        for (var panel : it.getPanels()) {
            rows.add(Row.of(
                    Table.DISAGREEMENTS,
                    id,
                    panel.getPanel(),
                    panel.getModels(),
                    panel.getPositions(),
                    panel.getD(),
                    word(panel.getBin()),
                    panel.getValue1Std(),
                    panel.getValue2Std(),
                    panel.getNoiseFloor(),
                    panel.getHighByChance(),
                    panel.getNoiseDegreesOfFreedom(),
                    panel.getLeastConfidence()));
            panel.getOutliers().forEach(model -> rows.add(Row.of(Table.OUTLIERS, id, panel.getPanel(), model)));
        }
        route.getExpectedVerdicts()
                .forEach(one -> rows.add(
                        Row.of(Table.EXPECTED_VERDICTS, id, one.getModel(), one.getRepeat(), one.getSpecId())));
        return rows;
    }
}
