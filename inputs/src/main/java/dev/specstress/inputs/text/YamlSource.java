package dev.specstress.inputs.text;

import dev.specstress.inputs.UserErrorException;
import java.io.StringReader;
import java.util.HashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** A YAML text as the one document it must be: no aliases (so no bombs), no key twice, no second document. */
public final class YamlSource {
    private static final int DEEPEST = 50;

    private YamlSource() {}

    /** @throws UserErrorException naming source, line and what is wrong, in plain words */
    public static Node root(InputText source) {
        try {
            var documents = 0;
            for (Event event : yaml().parse(new StringReader(source.text()))) {
                if (event instanceof AliasEvent) {
                    throw source.refuse(line(event.getStartMark()), "aliases (*name) are not read; write it out");
                }
                if (event instanceof DocumentStartEvent && ++documents > 1) {
                    throw source.refuse(line(event.getStartMark()), "a second document begins; a file holds one");
                }
            }
            var root = yaml().compose(new StringReader(source.text()));
            if (root == null) {
                throw source.refuse("is empty");
            }
            refuseRepeatedKeys(source, root);
            return root;
        } catch (MarkedYAMLException e) {
            throw source.refuse(line(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark()), words(e));
        } catch (ReaderException e) {
            var before = source.text()
                    .codePoints()
                    .limit(e.getPosition())
                    .filter(c -> c == '\n')
                    .count();
            throw source.refuse(
                    before + 1, "holds a character that YAML does not allow, U+%04X".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            throw source.refuse("nests more than " + DEEPEST + " deep, or is not readable as YAML");
        }
    }

    /** The line of a node, counted from 1. */
    public static int line(Node node) {
        return line(node.getStartMark());
    }

    private static int line(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(Integer.MAX_VALUE);
        return new Yaml(new SafeConstructor(options));
    }

    private static String words(MarkedYAMLException e) {
        var problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("TAB")) {
            return "a tab stands where YAML wants spaces";
        }
        return "not readable as YAML: " + problem.lines().findFirst().orElse("its form is wrong");
    }

    private static void refuseRepeatedKeys(InputText source, Node node) {
        switch (node) {
            case MappingNode mapping -> {
                var seen = new HashMap<String, Integer>();
                for (var entry : mapping.getValue()) {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                        var first = seen.putIfAbsent(key.getValue(), line(key));
                        if (first != null) {
                            throw source.refuse(
                                    line(key), "the key " + key.getValue() + " occurs twice, first in line " + first);
                        }
                    }
                    refuseRepeatedKeys(source, entry.getValueNode());
                }
            }
            case SequenceNode sequence -> sequence.getValue().forEach(each -> refuseRepeatedKeys(source, each));
            default -> {
                // A scalar holds no keys.
            }
        }
    }
}
