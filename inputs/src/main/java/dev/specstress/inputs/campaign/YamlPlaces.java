package dev.specstress.inputs.campaign;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds the line on which a key stands. Jackson reads ahead while it binds records, so the place it reports may be a line or
 * more past the key.
 */
final class YamlPlaces {
    private static final int LONGEST_SHOWN = 60;

    private YamlPlaces() {}

    /** The line of the last step of {@code path}, from 1; empty if it cannot be followed. */
    static OptionalInt line(String yaml, List<JsonMappingException.Reference> path) {
        var node = root(yaml);
        var line = OptionalInt.empty();
        for (var step : path) {
            if (node.isEmpty()) {
                return OptionalInt.empty();
            }
            switch (node.get()) {
                case MappingNode mapping -> {
                    var entry = mapping.getValue().stream()
                            .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                                    && key.getValue().equals(step.getFieldName()))
                            .findFirst();
                    line = entry.map(tuple -> lineOf(tuple.getKeyNode())).orElse(OptionalInt.empty());
                    node = entry.map(NodeTuple::getValueNode);
                }
                case SequenceNode sequence
                when step.getIndex() >= 0
                        && step.getIndex() < sequence.getValue().size() -> {
                    node = Optional.of(sequence.getValue().get(step.getIndex()));
                    line = lineOf(node.get());
                }
                default -> {
                    return OptionalInt.empty();
                }
            }
        }
        return line;
    }

    /** What stands at the end of {@code path}, in words; empty if it cannot be followed. */
    static Optional<String> kind(String yaml, List<JsonMappingException.Reference> path) {
        var node = root(yaml);
        for (var step : path) {
            node = node.flatMap(parent -> child(parent, step));
        }
        return node.map(found -> switch (found) {
            case MappingNode mapping -> "keys with values";
            case SequenceNode sequence -> "a list";
            case ScalarNode scalar when scalar.getValue().isEmpty() -> "empty";
            case ScalarNode scalar ->
                scalar.getValue().length() <= LONGEST_SHOWN
                        ? scalar.getValue()
                        : "a text of " + scalar.getValue().length() + " characters";
            default -> "what stands there";
        });
    }

    private static Optional<Node> child(Node parent, JsonMappingException.Reference step) {
        return switch (parent) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(step.getFieldName()))
                        .map(NodeTuple::getValueNode)
                        .findFirst();
            case SequenceNode sequence
            when step.getIndex() >= 0 && step.getIndex() < sequence.getValue().size() ->
                Optional.of(sequence.getValue().get(step.getIndex()));
            default -> Optional.empty();
        };
    }

    private static Optional<Node> root(String yaml) {
        try {
            return Optional.ofNullable(
                    new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)));
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt lineOf(Node node) {
        return OptionalInt.of(node.getStartMark().getLine() + 1);
    }
}
