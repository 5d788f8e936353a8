package dev.specstress.inputs.taxonomy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.YamlSource;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A taxonomy of one's own in YAML: a list of values with their keys, or categories with a list of values each. */
final class TaxonomyYaml {
    private static final Set<String> KEYS = new TreeSet<>(Set.of("value", "category", "description", "frequency"));

    private final InputText source;
    private final ValueDrafts values;

    private TaxonomyYaml(InputText source) {
        this.source = source;
        this.values = new ValueDrafts(source);
    }

    /** @throws UserErrorException with the line: not YAML, another shape, an unknown key, an empty or repeated value */
    static Taxonomy read(String name, InputText source) {
        var yaml = new TaxonomyYaml(source);
        switch (YamlSource.root(source)) {
            case SequenceNode list -> list.getValue().forEach(each -> yaml.value(each, ""));
            case MappingNode categories ->
                categories.getValue().forEach(entry -> {
                    var category = yaml.text(entry.getKeyNode(), "a category");
                    if (!(entry.getValueNode() instanceof SequenceNode list)) {
                        throw source.refuse(
                                YamlSource.line(entry.getKeyNode()),
                                "under a category stands a list of values: " + category);
                    }
                    list.getValue().forEach(each -> yaml.value(each, category));
                });
            case Node other ->
                throw source.refuse(
                        YamlSource.line(other), "wants a list of values, or categories with a list of values each");
        }
        return yaml.values.taxonomy(name);
    }

    private void value(Node node, String category) {
        var line = YamlSource.line(node);
        var cells = switch (node) {
            case MappingNode mapping -> cells(mapping);
            case ScalarNode scalar when !category.isEmpty() -> Map.of("value", scalar.getValue());
            default -> throw source.refuse(line, "a value is a name, or the keys " + String.join(", ", KEYS));
        };
        values.add(
                line,
                TaxonomyValue.newBuilder()
                        .setName(clean(cells, "value", ""))
                        .setCategory(clean(cells, "category", category))
                        .setDescription(clean(cells, "description", ""))
                        .setFrequencyPercent(Frequency.percent(source, line, clean(cells, "frequency", "")))
                        .build());
    }

    private Map<String, String> cells(MappingNode mapping) {
        var cells = new TreeMap<String, String>();
        mapping.getValue().forEach(entry -> {
            var key = text(entry.getKeyNode(), "a key");
            if (!KEYS.contains(key)) {
                throw source.refuse(
                        YamlSource.line(entry.getKeyNode()),
                        "unknown key " + key + "; known here: " + String.join(", ", KEYS));
            }
            cells.put(key, text(entry.getValueNode(), key));
        });
        return cells;
    }

    private String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw source.refuse(YamlSource.line(node), what + " must be a text");
    }

    private static String clean(Map<String, String> cells, String key, String otherwise) {
        return cells.getOrDefault(key, otherwise).replaceAll("\\s+", " ").strip();
    }
}
