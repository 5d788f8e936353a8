package dev.specstress.findings;

import java.util.Map;
import java.util.TreeMap;

/**
 * Generation tasks and how they ended.
 *
 * @param planned tasks the campaign asks for
 * @param outcomes of the tasks that have ended, each once; a triple that was written and not proposed is answered
 * @param byGenerator how often each generator ended in which way, by its name and a word for the cause; a task that one
 *     generator handed to another counts with both
 * @param notProposed triples that were written and are not asked, by cause
 */
public record GenerationFigures(
        long planned,
        OutcomeCounts outcomes,
        Map<String, Map<String, Long>> byGenerator,
        Map<String, Long> notProposed,
        QualityFigures quality) {

    public GenerationFigures {
        var copy = new TreeMap<String, Map<String, Long>>();
        byGenerator.forEach((generator, causes) -> copy.put(generator, Map.copyOf(causes)));
        byGenerator = copy;
        notProposed = Map.copyOf(notProposed);
    }
}
