package dev.specstress.simulator.internal.wire.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.RequestJson;
import dev.specstress.simulator.internal.wire.usage.PromptCache;
import java.util.List;

/** Reads a request for a chat completion: what OpenAI takes, and xAI too. */
public final class ChatRequest {
    /** Prompts are cached without being asked, in blocks of so many tokens. */
    private static final int CACHE_BLOCK = 128;

    private ChatRequest() {}

    /** @param thinking how the provider's models think where the request does not say */
    public static Call read(RequestJson root, Call.Thinking thinking) {
        String model = root.in("model").text();
        root.in("stream").only("false");
        root.in("n").only("1");
        Prompt prompt = new Prompt(
                messages(root.in("messages")),
                schema(root.in("response_format")),
                root.in("seed").whole(0));
        return new Call(model, prompt, maxTokens(root), thinking, PromptCache.cacheable(prompt, CACHE_BLOCK), "");
    }

    private static List<Message> messages(RequestJson list) {
        return list.items("an array of at least one message").stream()
                .map(message -> new Message(role(message.in("role")), content(message.in("content"))))
                .toList();
    }

    private static Message.Role role(RequestJson role) {
        return switch (role.isText() ? role.text() : "") {
            case "system", "developer" -> Message.Role.SYSTEM;
            case "user" -> Message.Role.USER;
            case "assistant" -> Message.Role.ASSISTANT;
            default -> throw role.invalid("one of 'system', 'developer', 'user' and 'assistant'");
        };
    }

    private static String content(RequestJson content) {
        if (content.isText()) {
            return content.text();
        }
        String expected = "a string or an array of text parts";
        if (!content.isList()) {
            throw content.invalid(expected);
        }
        StringBuilder text = new StringBuilder();
        for (RequestJson part : content.items(expected)) {
            if (!part.in("text").isText()) {
                throw content.invalid(expected);
            }
            text.append(part.in("text").text());
        }
        return text.toString();
    }

    private static JsonNode schema(RequestJson format) {
        return format.in("type").is("json_schema")
                ? format.in("json_schema").in("schema").schema()
                : MissingNode.getInstance();
    }

    /** The newer name counts before the older. */
    private static int maxTokens(RequestJson root) {
        int older = root.in("max_tokens").tokens(Integer.MAX_VALUE);
        return root.in("max_completion_tokens").tokens(older);
    }
}
