package dev.specstress.findings;

import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import java.util.HashSet;
import java.util.Set;

/** Generation tasks seen and ended, each once. */
final class GenerationTally {
    private final Set<String> seen = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private OutcomeCounts outcomes = OutcomeCounts.NONE;

    boolean add(GenerationTask task) {
        return seen.add(task.getTaskId());
    }

    boolean add(Generation generation) {
        if (!ended.add(generation.getTaskId())) {
            return false;
        }
        outcomes = outcomes.plus(Outcome.of(generation.getOutcome()));
        return true;
    }

    /** Rubrics for imported questions are tasks too, beyond the triples a campaign asks for. */
    GenerationFigures figures(long triples) {
        return new GenerationFigures(Math.max(triples, seen.size()), outcomes);
    }
}
