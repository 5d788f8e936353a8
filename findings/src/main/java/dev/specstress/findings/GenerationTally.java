package dev.specstress.findings;

import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.NearDuplicate;
import dev.specstress.schemas.QualityReading;
import dev.specstress.schemas.Rejected;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Generation tasks seen and ended, each once. */
final class GenerationTally {
    private final Set<String> triples = new HashSet<>();
    private final Set<String> rubrics = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, Map<String, Long>> byGenerator = new TreeMap<>();
    private final Map<String, Long> notProposed = new TreeMap<>();
    private QualityFigures quality = QualityFigures.NONE;
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
        ended(generation.getGenerator(), generation.getOutcome(), generation.getQuality());
        generation.getEarlier().forEach(each -> ended(each.getGenerator(), each.getOutcome(), each.getQuality()));
        switch (generation.getOutcome()) {
            case NearDuplicate _ -> notProposed.merge("near_duplicate", 1L, Long::sum);
            case Rejected _ -> notProposed.merge("rejected", 1L, Long::sum);
            default -> {}
        }
        return true;
    }

    private void ended(String generator, Object outcome, QualityReading reading) {
        byGenerator
                .computeIfAbsent(generator, _ -> new TreeMap<>())
                .merge(GenerationCause.of(outcome), 1L, Long::sum);
        if (reading != null) {
            quality = quality.plus(reading);
        }
    }

    /** Rubrics for imported questions are tasks too, beyond the triples a campaign asks for. */
    GenerationFigures figures(long asked) {
        return new GenerationFigures(
                Math.max(asked, triples.size()) + rubrics.size(), outcomes, byGenerator, notProposed, quality);
    }
}
