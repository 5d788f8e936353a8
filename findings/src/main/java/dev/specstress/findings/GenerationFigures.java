package dev.specstress.findings;

import java.util.Map;

/**
 * Generation tasks and how they ended.
 *
 * @param planned tasks the campaign asks for
 * @param outcomes of the tasks that have ended, each once; a triple that was written and not proposed is answered
 * @param byGenerator how often each generator ended in which way, by its name and a word for the cause; a task that one
 *     generator handed to another counts with both
 * @param byStratum the same of the tasks that were steered towards a stratum, by its name
 * @param notProposed triples that were written and are not asked, by cause
 */
public record GenerationFigures(
        long planned,
        OutcomeCounts outcomes,
        Map<String, Map<String, Long>> byGenerator,
        Map<String, Map<String, Map<String, Long>>> byStratum,
        Map<String, Long> notProposed,
        QualityFigures quality) {

    public GenerationFigures {
        byGenerator = Map.copyOf(byGenerator);
        byStratum = Map.copyOf(byStratum);
        notProposed = Map.copyOf(notProposed);
    }
}
