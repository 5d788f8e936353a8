package dev.specstress.findings;

import dev.specstress.schemas.CategorySource;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.Verdict;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The books of one frame; whoever feeds it sees to it that each record is the first of its key. */
final class FrameBook {
    private static final int OWN_ROUND = 0;

    private final Set<String> accounted = new HashSet<>();
    private final Set<String> heardOf = new HashSet<>();
    private final Set<String> nearestOnly = new HashSet<>();
    private final ResponseTally responses = new ResponseTally();
    private final DisagreementTally disagreements = new DisagreementTally();
    private final VerdictTally verdicts = new VerdictTally();
    private final Map<NoVote, Long> missingVotes = new EnumMap<>(NoVote.class);
    private OutcomeCounts generations = OutcomeCounts.NONE;

    void addTask(String taskId) {
        heardOf.add(taskId);
    }

    void add(Generation generation) {
        heardOf.add(generation.getTaskId());
        accounted.add(generation.getTaskId());
        generations = generations.plus(Outcome.of(generation.getOutcome()));
    }

    void add(Scenario scenario) {
        heardOf.add(scenario.getTaskId());
        accounted.add(scenario.getTaskId());
        responses.add(scenario);
        note(scenario.getQuestion().getPair().getValue1());
        note(scenario.getQuestion().getPair().getValue2());
    }

    void add(ResponseSet set) {
        responses.add(set);
    }

    void addLate() {
        responses.addLate();
    }

    void add(Disagreement disagreement) {
        disagreements.add(disagreement);
        verdicts.add(disagreement.getRoute());
    }

    void add(Verdict verdict) {
        verdicts.add(verdict);
        if (verdict.getRound() != OWN_ROUND) {
            return;
        }
        verdict.getVotes().stream()
                .map(vote -> vote.getNoVote())
                .filter(Objects::nonNull)
                .forEach(cause -> missingVotes.merge(cause, 1L, Long::sum));
    }

    /** Triples or questions that have a scenario or an ended generation. */
    long accounted() {
        return accounted.size();
    }

    /** @param asked what the campaign asks for, as far as it says */
    FrameFigures figures(long asked) {
        var all = Math.max(asked, heardOf.size());
        return new FrameFigures(
                all,
                generations,
                all - accounted.size(),
                nearestOnly.size(),
                responses.figures(),
                disagreements.figures(),
                verdicts.figures(),
                missingVotes);
    }

    private void note(TaxonomyValue value) {
        if (value.getCategorySource() == CategorySource.NEAREST_BY_EMBEDDING) {
            nearestOnly.add(value.getName());
        }
    }
}
