package dev.specstress.findings.store;

import static dev.specstress.findings.store.RowValues.call;
import static dev.specstress.findings.store.RowValues.outcome;
import static dev.specstress.findings.store.RowValues.word;
import static dev.specstress.findings.store.RowValues.words;

import dev.specstress.schemas.Annotated;
import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Classified;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.ContrastJudged;
import dev.specstress.schemas.RefusalJudged;
import dev.specstress.schemas.RefusalJudgement;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Which rows the records of judges beside the graders make. */
final class InsightRows {
    private InsightRows() {}

    static List<Row> of(SpecificRecord entry) {
        return switch (entry) {
            case Classification it -> classification(it);
            case RefusalJudgement it -> List.of(refusal(it));
            case Contrast it -> List.of(contrast(it));
            case Annotation it -> annotation(it);
            default -> List.of();
        };
    }

    private static List<Row> classification(Classification it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                Table.CLASSIFICATIONS,
                it.getScenarioId(),
                word(it.getRiskLevel()),
                word(it.getHighestRiskLevel()),
                words(it.getTopics()),
                it.getStrata()));
        for (var reading : it.getReadings()) {
            var told = reading.getOutcome() instanceof Classified classified ? classified : null;
            rows.add(Row.of(
                    Table.CLASSIFIER_READINGS,
                    it.getScenarioId(),
                    reading.getClassifier(),
                    reading.getProvider(),
                    outcome(reading.getOutcome()),
                    told == null ? null : word(told.getRiskLevel()),
                    told == null ? null : words(told.getTopics()),
                    told == null ? null : told.getStrata(),
                    call(reading.getCall())));
        }
        return rows;
    }

    private static Row refusal(RefusalJudgement it) {
        return Row.of(
                Table.REFUSAL_JUDGEMENTS,
                it.getScenarioId(),
                it.getModel(),
                it.getSpecId(),
                it.getJudge(),
                it.getJudges().size(),
                word(it.getRefusalType()),
                outcome(it.getOutcome()),
                it.getOutcome() instanceof RefusalJudged judged ? (Object) judged.getFalseRefusal() : null,
                call(it.getCall()));
    }

    private static Row contrast(Contrast it) {
        var judged = it.getOutcome() instanceof ContrastJudged word ? word : null;
        return Row.of(
                Table.CONTRASTS,
                it.getScenarioId(),
                it.getSpecId(),
                it.getJudge(),
                it.getAnswers().getFirst().getModel(),
                it.getAnswers().getLast().getModel(),
                outcome(it.getOutcome()),
                judged == null ? null : word(judged.getPreference()),
                judged == null ? null : (Object) judged.getSupported(),
                call(it.getCall()));
    }

    private static List<Row> annotation(Annotation it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(Table.ANNOTATIONS, it.getScenarioId(), it.getAnnotator(), call(it.getCall())));
        for (var response : it.getResponses()) {
            rows.add(Row.of(
                    Table.ANNOTATED_RESPONSES,
                    it.getScenarioId(),
                    response.getModel(),
                    response.getProvider(),
                    outcome(response.getOutcome())));
            if (response.getOutcome() instanceof Annotated annotated) {
                for (var place = 0; place < annotated.getValues().size(); place++) {
                    var value = annotated.getValues().get(place);
                    rows.add(Row.of(
                            Table.EXPRESSED_VALUES,
                            it.getScenarioId(),
                            response.getModel(),
                            place,
                            value.getWords(),
                            value.getCategory(),
                            value.getCosine()));
                }
            }
        }
        return rows;
    }
}
