package dev.specstress.simulator.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A chat completion request.
 *
 * @param maxTokens the most tokens the answer may have
 */
record OpenAiRequest(String model, Prompt prompt, int maxTokens) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws OpenAiError where the body is not a request we can answer */
    static OpenAiRequest read(byte[] body) {
        JsonNode root = parse(body);
        String model = text(root, "model");
        if (root.path("stream").asBoolean()) {
            throw OpenAiError.invalid("stream", "false: this server does not stream");
        }
        if (root.path("n").asInt(1) != 1) {
            throw OpenAiError.invalid("n", "1");
        }
        return new OpenAiRequest(
                model, new Prompt(messages(root.path("messages")), schema(root), seed(root)), maxTokens(root));
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (IOException _) {
            // answered below, like any other body that is not an object
        }
        throw OpenAiError.malformed("We could not parse the JSON body of your request.");
    }

    private static String text(JsonNode root, String param) {
        JsonNode node = root.path(param);
        if (node.isMissingNode() || node.isNull()) {
            throw OpenAiError.missing(param);
        }
        if (!node.isTextual()) {
            throw OpenAiError.invalid(param, "a string");
        }
        return node.textValue();
    }

    private static List<Message> messages(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            throw OpenAiError.missing("messages");
        }
        if (!node.isArray() || node.isEmpty()) {
            throw OpenAiError.invalid("messages", "an array of at least one message");
        }
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String at = "messages[" + i + "]";
            messages.add(new Message(
                    role(node.get(i).path("role").asText(), at + ".role"),
                    content(node.get(i).path("content"), at + ".content")));
        }
        return messages;
    }

    private static Message.Role role(String name, String param) {
        return switch (name) {
            case "system", "developer" -> Message.Role.SYSTEM;
            case "user" -> Message.Role.USER;
            case "assistant" -> Message.Role.ASSISTANT;
            default -> throw OpenAiError.invalid(param, "one of 'system', 'developer', 'user' and 'assistant'");
        };
    }

    private static String content(JsonNode node, String param) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (!node.isArray()) {
            throw OpenAiError.invalid(param, "a string or an array of text parts");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : node) {
            if (!part.path("text").isTextual()) {
                throw OpenAiError.invalid(param, "a string or an array of text parts");
            }
            text.append(part.path("text").textValue());
        }
        return text.toString();
    }

    private static JsonNode schema(JsonNode root) {
        JsonNode format = root.path("response_format");
        if (!format.path("type").asText().equals("json_schema")) {
            return MissingNode.getInstance();
        }
        JsonNode schema = format.path("json_schema").path("schema");
        if (!schema.isObject()) {
            throw OpenAiError.missing("response_format.json_schema.schema");
        }
        return schema;
    }

    private static long seed(JsonNode root) {
        JsonNode seed = root.path("seed");
        if (seed.isMissingNode() || seed.isNull()) {
            return 0;
        }
        if (!seed.isIntegralNumber()) {
            throw OpenAiError.invalid("seed", "an integer");
        }
        return seed.longValue();
    }

    private static int maxTokens(JsonNode root) {
        for (String param : List.of("max_completion_tokens", "max_tokens")) {
            JsonNode most = root.path(param);
            if (!most.isMissingNode() && !most.isNull()) {
                if (!most.canConvertToInt() || most.intValue() < 1) {
                    throw OpenAiError.invalid(param, "an integer above 0");
                }
                return most.intValue();
            }
        }
        return Integer.MAX_VALUE;
    }
}
