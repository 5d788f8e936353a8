package dev.specstress.simulator.internal.wire.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.RequestJson;
import dev.specstress.simulator.internal.wire.usage.PromptCache;
import java.util.ArrayList;
import java.util.List;

/** Reads a request for a message. It takes no seed, so the same words always get the same answer. */
final class MessageRequest {
    private static final String BLOCKS = "a string or an array of text blocks";

    private MessageRequest() {}

    static Call read(byte[] body) {
        RequestJson root = RequestJson.parse(body);
        String model = root.in("model").text();
        int maxTokens = root.in("max_tokens").present().tokens(1);
        root.in("stream").only("false");
        List<Message> messages = new ArrayList<>();
        RequestJson system = root.in("system");
        if (!system.isAbsent()) {
            messages.add(new Message(Message.Role.SYSTEM, text(system)));
        }
        for (RequestJson message : root.in("messages").items("an array of at least one message")) {
            messages.add(new Message(role(message.in("role")), text(message.in("content"))));
        }
        String tool = forcedTool(root);
        Prompt prompt = new Prompt(messages, tool.isEmpty() ? format(root) : toolSchema(root, tool), 0);
        int cacheable = asksForCache(root) ? PromptCache.cacheable(prompt, 1) : 0;
        return new Call(model, prompt, maxTokens, thinking(root.in("thinking")), cacheable, tool);
    }

    private static Message.Role role(RequestJson role) {
        return switch (role.text()) {
            case "user" -> Message.Role.USER;
            case "assistant" -> Message.Role.ASSISTANT;
            default -> throw role.invalid("'user' or 'assistant'");
        };
    }

    private static String text(RequestJson content) {
        if (content.isText()) {
            return content.text();
        }
        if (!content.present().isList()) {
            throw content.invalid(BLOCKS);
        }
        List<String> texts = new ArrayList<>();
        for (RequestJson block : content.items(BLOCKS)) {
            if (!block.in("type").is("text")) {
                throw block.in("type").invalid("'text'");
            }
            texts.add(block.in("text").text());
        }
        return texts.size() == 1 ? texts.getFirst() : String.join("\n", texts);
    }

    /** Structured outputs, by today's name and by the one they had in their beta. */
    private static JsonNode format(RequestJson root) {
        RequestJson today = root.in("output_config").in("format");
        RequestJson format = today.isAbsent() ? root.in("output_format") : today;
        return format.in("type").is("json_schema") ? OutputSchema.read(format.in("schema")) : MissingNode.getInstance();
    }

    private static String forcedTool(RequestJson root) {
        RequestJson choice = root.in("tool_choice");
        return choice.in("type").is("tool") ? choice.in("name").text() : "";
    }

    private static JsonNode toolSchema(RequestJson root, String name) {
        return root.in("tools").items("an array of tools").stream()
                .filter(tool -> tool.in("name").is(name))
                .findFirst()
                .orElseThrow(() -> root.in("tool_choice").in("name").invalid("the name of one of the tools"))
                .in("input_schema")
                .schema();
    }

    /** Nothing is cached unless a block of the instructions, or the whole request, is marked so. */
    private static boolean asksForCache(RequestJson root) {
        if (!root.in("cache_control").isAbsent()) {
            return true;
        }
        for (JsonNode block : root.in("system").node()) {
            if (block.path("cache_control").isObject()) {
                return true;
            }
        }
        return false;
    }

    private static Call.Thinking thinking(RequestJson thinking) {
        if (thinking.isAbsent() || thinking.in("type").is("disabled")) {
            return Call.Thinking.NONE;
        }
        boolean shown = !thinking.in("display").is("omitted");
        return switch (thinking.in("type").text()) {
            case "enabled" ->
                new Call.Thinking(shown, thinking.in("budget_tokens").present().tokens(1));
            case "adaptive" -> new Call.Thinking(shown, Integer.MAX_VALUE);
            default -> throw thinking.in("type").invalid("one of 'enabled', 'adaptive' and 'disabled'");
        };
    }
}
