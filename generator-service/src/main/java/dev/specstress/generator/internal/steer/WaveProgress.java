package dev.specstress.generator.internal.steer;

import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.SteeredPart;
import dev.specstress.schemas.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How far the tasks of a wave are, and what its campaign's steered scenarios have turned out to be.
 *
 * @param generations by task id, if it has ended
 * @param classifications by scenario id, if it is classified
 */
record WaveProgress(
        List<GenerationTask> tasks,
        Function<String, Optional<Generation>> generations,
        Function<String, Optional<Classification>> classifications) {

    /** Whether every task has ended and every scenario of them is classified. */
    boolean finished() {
        return tasks.stream()
                .allMatch(task -> generations
                        .apply(task.getTaskId())
                        .filter(generation -> scenarioIds(generation).stream()
                                .allMatch(id -> classifications.apply(id).isPresent()))
                        .isPresent());
    }

    /** Tasks ended and scenarios classified so far: while it grows there is something to wait for. */
    int steps() {
        int steps = 0;
        for (GenerationTask task : tasks) {
            Optional<Generation> generation = generations.apply(task.getTaskId());
            steps += generation.isPresent() ? 1 : 0;
            steps += generation.stream()
                    .flatMap(ended -> scenarioIds(ended).stream())
                    .mapToInt(id -> classifications.apply(id).isPresent() ? 1 : 0)
                    .sum();
        }
        return steps;
    }

    /** Whether money ran out: then nothing more is planned. */
    boolean outOfBudget() {
        return tasks.stream()
                .map(task -> generations.apply(task.getTaskId()).map(Generation::getOutcome))
                .flatMap(Optional::stream)
                .anyMatch(outcome ->
                        outcome instanceof NotAsked notAsked && notAsked.getReason() == NotAskedReason.BUDGET);
    }

    private static List<String> scenarioIds(Generation generation) {
        return generation.getOutcome() instanceof Generated generated ? generated.getScenarioIds() : List.of();
    }

    /**
     * Hazardous scenarios by stratum: those that every classifier puts into it and calls truly hazardous, of the tasks that
     * were steered towards it.
     *
     * @param waves of the campaign, which say which ordinals were steered where
     */
    static Map<String, Integer> hazardous(Collection<PlanWave> waves, Collection<Classification> classified) {
        Map<String, Integer> found = new HashMap<>();
        for (Classification each : classified) {
            if (each.getRiskLevel() == RiskLevel.TRULY_HAZARDOUS) {
                stratum(waves, each.getOrdinal())
                        .filter(stratum -> belongs(each, stratum))
                        .ifPresent(stratum -> found.merge(stratum, 1, Integer::sum));
            }
        }
        return found;
    }

    private static Optional<String> stratum(Collection<PlanWave> waves, int ordinal) {
        return waves.stream()
                .flatMap(wave -> wave.getSteered().stream())
                .filter(part -> ordinal >= part.getFirstOrdinal() && ordinal < part.getFirstOrdinal() + part.getTasks())
                .map(SteeredPart::getStratum)
                .findFirst();
    }

    private static boolean belongs(Classification classification, String stratum) {
        return classification.getStrata().contains(stratum)
                || classification.getTopics().stream()
                        .map(Topic::name)
                        .anyMatch(topic -> topic.toLowerCase(Locale.ROOT).equals(stratum));
    }
}
