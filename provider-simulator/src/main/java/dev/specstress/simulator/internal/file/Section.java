package dev.specstress.simulator.internal.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One place in a data file. Reads are strict: a wrong type, range or key is an {@link InvalidFile}. */
public final class Section {
    private final String file;
    private final String path;
    private final JsonNode node;

    Section(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** This section, once it is known to be a map with no keys but these. */
    public Section only(String... keys) {
        Set<String> known = Set.of(keys);
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw new InvalidFile(file, child(key), "is not a known key");
            }
        }
        return this;
    }

    public List<String> keys() {
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isObject()) {
            throw invalid("must be a map");
        }
        return List.copyOf(node.properties().stream().map(Map.Entry::getKey).toList());
    }

    /** The section at a key; reads as an empty map where the key is absent. */
    public Section in(String key) {
        return new Section(file, child(key), node.path(key));
    }

    public boolean isMap() {
        return node.isObject();
    }

    public boolean has(String key) {
        return node.has(key);
    }

    /** Every entry of this map, in the order of the file. */
    public Map<String, Section> entries() {
        Map<String, Section> entries = new LinkedHashMap<>();
        keys().forEach(key -> entries.put(key, in(key)));
        return entries;
    }

    /** Every item of this list. */
    public List<Section> items() {
        if (!node.isArray()) {
            throw invalid("must be a list");
        }
        List<Section> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Section(file, path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    public String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw invalid("must be a text");
        }
        return node.textValue();
    }

    public List<String> texts() {
        return items().stream().map(Section::text).toList();
    }

    public double number(double least, double most) {
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            throw invalid("must be a number from " + least + " to " + most);
        }
        return node.doubleValue();
    }

    /** The number at a key, or the default where the key is absent. */
    public double number(String key, double least, double most, double otherwise) {
        return has(key) ? in(key).number(least, most) : otherwise;
    }

    public InvalidFile invalid(String problem) {
        return new InvalidFile(file, path, problem);
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
