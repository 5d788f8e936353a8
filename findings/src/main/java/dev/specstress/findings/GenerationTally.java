package dev.specstress.findings;

import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.QualityReading;
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
        ended(
                generation.getGenerator(),
                cause(generation.getOutcome(), generation.getUnused()),
                generation.getQuality());
        generation
                .getEarlier()
                .forEach(each ->
                        ended(each.getGenerator(), cause(each.getOutcome(), each.getUnused()), each.getQuality()));
        if (generation.getUnused() != null) {
            notProposed.merge(GenerationCause.of(generation.getUnused()), 1L, Long::sum);
        }
        return true;
    }

    private static String cause(Object outcome, Object unused) {
        return GenerationCause.of(unused == null ? outcome : unused);
    }

    private void ended(String generator, String cause, QualityReading reading) {
        byGenerator.computeIfAbsent(generator, _ -> new TreeMap<>()).merge(cause, 1L, Long::sum);
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
