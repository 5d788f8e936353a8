package dev.specstress.findings;

import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import java.util.HashSet;
import java.util.Set;

/** Generation tasks seen and ended, each once. */
final class GenerationTally {
    private final Set<String> triples = new HashSet<>();
    private final Set<String> rubrics = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private OutcomeCounts outcomes = OutcomeCounts.NONE;

    boolean add(GenerationTask task) {
        return switch (task.getKind()) {
            case TRIPLE -> triples.add(task.getTaskId());
            case RUBRIC -> rubrics.add(task.getTaskId());
        };
    }

    boolean add(Generation generation) {
        if (!ended.add(generation.getTaskId())) {
            return false;
        }
        outcomes = outcomes.plus(Outcome.of(generation.getOutcome()));
        return true;
    }

    /** Rubrics for imported questions are tasks too, beyond the triples a campaign asks for. */
    GenerationFigures figures(long asked) {
        return new GenerationFigures(Math.max(asked, triples.size()) + rubrics.size(), outcomes);
    }
}
