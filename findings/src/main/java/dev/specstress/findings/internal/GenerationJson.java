package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.GenerationFigures;
import dev.specstress.schemas.QualityFault;
import java.util.TreeMap;

/** What became of the triples, generator by generator, and why some that were written are not asked. */
final class GenerationJson {
    private GenerationJson() {}

    static void put(ObjectNode root, GenerationFigures figures) {
        var generators = root.putObject("generationsByGenerator");
        figures.byGenerator().forEach((generator, causes) -> {
            var node = generators.putObject(generator);
            new TreeMap<>(causes).forEach(node::put);
        });
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
