package dev.specstress.findings;

import dev.specstress.schemas.Generation;
import java.util.Map;
import java.util.TreeMap;

/** How often each generator ended a task in which way; a task that one handed to another counts with both. */
final class GeneratorEnds {
    private final Map<String, Map<String, Long>> byGenerator = new TreeMap<>();

    void add(Generation generation) {
        add(generation.getGenerator(), generation.getOutcome(), generation.getUnused());
        generation.getEarlier().forEach(each -> add(each.getGenerator(), each.getOutcome(), each.getUnused()));
    }

    private void add(String generator, Object outcome, Object unused) {
        byGenerator
                .computeIfAbsent(generator, _ -> new TreeMap<>())
                .merge(GenerationCause.of(unused == null ? outcome : unused), 1L, Long::sum);
    }

    /** A copy: generator, cause, count. */
    Map<String, Map<String, Long>> byGenerator() {
        var copy = new TreeMap<String, Map<String, Long>>();
        byGenerator.forEach((generator, causes) -> copy.put(generator, Map.copyOf(causes)));
        return copy;
    }
}
