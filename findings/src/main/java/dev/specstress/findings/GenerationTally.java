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
    private final GeneratorEnds all = new GeneratorEnds();
    private final Map<String, GeneratorEnds> byStratum = new TreeMap<>();
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
        all.add(generation);
        generation
                .getStrata()
                .forEach(stratum -> byStratum
                        .computeIfAbsent(stratum, _ -> new GeneratorEnds())
                        .add(generation));
        judged(generation.getQuality());
        generation.getEarlier().forEach(each -> judged(each.getQuality()));
        if (generation.getUnused() != null) {
            notProposed.merge(GenerationCause.of(generation.getUnused()), 1L, Long::sum);
        }
        return true;
    }

    private void judged(QualityReading reading) {
        if (reading != null) {
            quality = quality.plus(reading);
        }
    }

    /** Rubrics for imported questions are tasks too, beyond the triples a campaign asks for. */
    GenerationFigures figures(long asked) {
        var strata = new TreeMap<String, Map<String, Map<String, Long>>>();
        byStratum.forEach((stratum, ends) -> strata.put(stratum, ends.byGenerator()));
        return new GenerationFigures(
                Math.max(asked, triples.size()) + rubrics.size(),
                outcomes,
                all.byGenerator(),
                strata,
                notProposed,
                quality);
    }
}
