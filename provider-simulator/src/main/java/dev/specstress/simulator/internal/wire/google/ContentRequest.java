package dev.specstress.simulator.internal.wire.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.RequestJson;
import dev.specstress.simulator.internal.wire.usage.PromptCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a request for content. */
final class ContentRequest {
    private ContentRequest() {}

    static Call read(String model, byte[] body) {
        RequestJson root = RequestJson.parse(body);
        RequestJson config = root.in("generationConfig");
        config.in("candidateCount").only("1");
        List<Message> messages = new ArrayList<>();
        RequestJson system = root.in("systemInstruction");
        if (!system.isAbsent()) {
            messages.add(new Message(Message.Role.SYSTEM, text(system.in("parts"))));
        }
        for (RequestJson content : root.in("contents").items("an array of at least one content")) {
            messages.add(new Message(role(content.in("role")), text(content.in("parts"))));
        }
        Prompt prompt = new Prompt(messages, schema(config), config.in("seed").whole(0));
        return new Call(
                model,
                prompt,
                config.in("maxOutputTokens").tokens(Integer.MAX_VALUE),
                thinking(config.in("thinkingConfig")),
                PromptCache.cacheable(prompt, 1),
                "");
    }

    private static Message.Role role(RequestJson role) {
        return switch (role.isAbsent() ? "user" : role.text()) {
            case "user" -> Message.Role.USER;
            case "model" -> Message.Role.ASSISTANT;
            default -> throw role.invalid("'user' or 'model'");
        };
    }

    private static String text(RequestJson parts) {
        return parts.items("an array of at least one text part").stream()
                .map(part -> part.in("text").text())
                .collect(Collectors.joining());
    }

    /** A schema counts only with the media type that goes with it. */
    private static JsonNode schema(RequestJson config) {
        RequestJson json = config.in("responseJsonSchema");
        RequestJson own = config.in("responseSchema");
        if (json.isAbsent() && own.isAbsent()) {
            return MissingNode.getInstance();
        }
        if (!config.in("responseMimeType").is("application/json")) {
            throw config.in("responseMimeType").invalid("application/json, where a schema is given");
        }
        return json.isAbsent() ? lowerTypes(own.schema()) : json.schema();
    }

    /** Google's own schemas name types in capitals. */
    private static JsonNode lowerTypes(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("type").isTextual()) {
            object.put("type", object.path("type").textValue().toLowerCase(Locale.ROOT));
        }
        schema.forEach(ContentRequest::lowerTypes);
        return schema;
    }

    /** Models think unless their budget is 0; -1 leaves it to them. */
    private static Call.Thinking thinking(RequestJson thinking) {
        long budget = thinking.in("thinkingBudget").whole(-1);
        int most = budget < 0 ? Integer.MAX_VALUE : (int) Math.min(budget, Integer.MAX_VALUE);
        return new Call.Thinking(thinking.in("includeThoughts").node().asBoolean(), most);
    }
}
