package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.GenerationFigures;
import dev.specstress.schemas.QualityFault;
import java.util.Map;
import java.util.TreeMap;

/** What became of the triples, generator by generator, and why some that were written are not asked. */
final class GenerationJson {
    private GenerationJson() {}

    private static void generators(ObjectNode into, Map<String, Map<String, Long>> byGenerator) {
        new TreeMap<>(byGenerator).forEach((generator, causes) -> {
            var node = into.putObject(generator);
            new TreeMap<>(causes).forEach(node::put);
        });
    }

    static void put(ObjectNode root, GenerationFigures figures) {
        generators(root.putObject("generationsByGenerator"), figures.byGenerator());
        var strata = root.putObject("generationsByStratum");
        new TreeMap<>(figures.byStratum())
                .forEach((stratum, generators) -> generators(strata.putObject(stratum), generators));
        var dropped = root.putObject("triplesNotProposed");
        new TreeMap<>(figures.notProposed()).forEach(dropped::put);
        var quality = root.putObject("qualityGate");
        quality.set("readings", OutcomesJson.of(figures.quality().readings(), "judged"));
        quality.put("rejected", figures.quality().rejected());
        var faults = quality.putObject("faults");
        for (var fault : QualityFault.values()) {
            faults.put(Json.word(fault), figures.quality().faults().getOrDefault(fault, 0L));
        }
    }
}
