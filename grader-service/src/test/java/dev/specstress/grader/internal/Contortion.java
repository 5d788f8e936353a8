package dev.specstress.grader.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A JSON text that is still JSON, with one of its nodes replaced, renamed, doubled, taken away or wrapped. */
public final class Contortion {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int DEEP = 2_000;

    private Contortion() {}

    public static String of(String json, Random random) {
        try {
            JsonNode root = JSON.readTree(json);
            List<JsonNode> holders = new ArrayList<>();
            gather(root, holders);
            JsonNode holder = holders.get(random.nextInt(holders.size()));
            if (holder instanceof ObjectNode object) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                change(object, names.get(random.nextInt(names.size())), random);
            } else if (holder instanceof ArrayNode array && !array.isEmpty()) {
                change(array, random.nextInt(array.size()), random);
            }
            return dressed(root.toString(), random);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("only JSON can be contorted", e);
        }
    }

    private static void gather(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && !node.isEmpty()) {
            holders.add(node);
            node.forEach(child -> gather(child, holders));
        }
    }

    private static void change(ObjectNode object, String name, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + random.nextInt(3), object.remove(name));
            case 2 -> object.set("unasked", object.get(name).deepCopy());
            default -> object.set(name, other(object.get(name), random));
        }
    }

    private static void change(ArrayNode array, int at, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> array.remove(at);
            case 1 -> {
                for (int more = random.nextInt(80); more >= 0; more--) {
                    array.add(array.get(at).deepCopy());
                }
            }
            default -> array.set(at, other(array.get(at), random));
        }
    }

    private static JsonNode other(JsonNode node, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2 -> MAKE.numberNode(random.nextInt(20) - 6);
            case 3 -> MAKE.numberNode(random.nextDouble() * 8 - 1);
            case 4 -> MAKE.numberNode(new BigDecimal("1e400"));
            case 5 -> MAKE.numberNode(Long.MAX_VALUE);
            case 6 -> MAKE.textNode("");
            case 7 -> MAKE.textNode("\u0000\uD800 " + node.asText());
            case 8 -> MAKE.textNode("x".repeat(1 + random.nextInt(200_000)));
            case 9 -> MAKE.arrayNode().add(node.deepCopy());
            case 10 -> MAKE.objectNode().set("value", node.deepCopy());
            default -> MAKE.textNode(node.toString());
        };
    }

    /** What models put around JSON, and what a parser must not choke on. */
    private static String dressed(String json, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "```json\n" + json + "\n```";
            case 1 -> "Here it is: " + json;
            case 2 -> json + " Hope this helps!";
            case 3 -> "\uFEFF" + json;
            case 4 -> json + json;
            case 5 -> "[".repeat(DEEP) + json + "]".repeat(DEEP);
            default -> json;
        };
    }
}
