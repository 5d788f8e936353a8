package dev.specstress.findings.store;

import static dev.specstress.findings.store.RowValues.call;
import static dev.specstress.findings.store.RowValues.draw;
import static dev.specstress.findings.store.RowValues.outcome;
import static dev.specstress.findings.store.RowValues.word;

import dev.specstress.findings.store.Row.Values;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Which rows the records of compliance make. */
final class GradeRows {
    private GradeRows() {}

    static List<Row> of(SpecificRecord entry) {
        return switch (entry) {
            case Grade it -> grade(it);
            case Verdict it -> verdict(it);
            case ScenarioCompliance it -> List.of(compliance(it));
            default -> List.of();
        };
    }

    private static List<Row> grade(Grade it) {
        var graded = Values.of(
                it.getScenarioId(),
                it.getModel(),
                it.getRepeat(),
                it.getSpecId(),
                it.getRound(),
                it.getGrader(),
                it.getGradeRepeat());
        var judged = it.getOutcome() instanceof Judged judgement ? judgement : null;
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                Table.GRADES,
                graded,
                it.getGraderProvider(),
                it.getOwnProvider(),
                outcome(it.getOutcome()),
                judged == null ? null : word(judged.getDecision()),
                judged == null ? null : (Object) judged.getFalseRefusal(),
                judged == null ? null : judged.getReasoning(),
                call(it.getCall())));
        if (judged != null) {
            for (var place = 0; place < judged.getCitations().size(); place++) {
                var citation = judged.getCitations().get(place);
                rows.add(Row.of(
                        Table.CITATIONS,
                        graded,
                        place,
                        citation.getSectionId(),
                        citation.getQuote(),
                        word(citation.getCheck()),
                        citation.getClauseId()));
            }
        }
        return rows;
    }

    private static List<Row> verdict(Verdict it) {
        var graded = Values.of(it.getScenarioId(), it.getModel(), it.getRepeat(), it.getSpecId(), it.getRound());
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                Table.VERDICTS,
                graded,
                word(it.getDecision()),
                it.getFlaggedByMajority(),
                it.getFlaggedByAny(),
                it.getAgreement(),
                it.getRouteProbability(),
                it.getDecidedAt(),
                draw(it.getOrdinal(), it.getPair(), it.getNudge(), it.getFrame(), it.getDrawProbability())));
        it.getVotes()
                .forEach(vote -> rows.add(Row.of(
                        Table.VOTES,
                        graded,
                        vote.getGrader(),
                        word(vote.getDecision()),
                        word(vote.getNoVote()),
                        vote.getOwnProvider())));
        return rows;
    }

    private static Row compliance(ScenarioCompliance it) {
        return Row.of(
                Table.SCENARIO_COMPLIANCE,
                it.getScenarioId(),
                it.getSpecId(),
                it.getRound(),
                it.getModels(),
                it.getVerdicts(),
                it.getFlaggedByMajority(),
                it.getUndeterminedByMajority(),
                it.getFlaggedByAny(),
                it.getUndeterminedByAny(),
                it.getFrequentByMajority(),
                it.getFrequentByAny(),
                it.getRouteProbability(),
                draw(it.getOrdinal(), it.getPair(), it.getNudge(), it.getFrame(), it.getDrawProbability()));
    }
}
