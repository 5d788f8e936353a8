package dev.specstress.findings.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The order of scenarios in every file: by ordinal, then id; those whose ordinal was never read come last. */
final class ScenarioOrder {
    private final Ranks<String> ids = new Ranks<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    int numberOf(String scenarioId) {
        return ids.numberOf(scenarioId);
    }

    void place(String scenarioId, int ordinal) {
        ordinals.putIfAbsent(scenarioId, ordinal);
    }

    int[] ranks() {
        return ids.in(Comparator.<String>comparingInt(id -> ordinals.getOrDefault(id, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder()));
    }
}
